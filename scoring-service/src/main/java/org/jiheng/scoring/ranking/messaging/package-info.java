/** Rankings as standings for other systems. */
package org.jiheng.scoring.ranking.messaging;
