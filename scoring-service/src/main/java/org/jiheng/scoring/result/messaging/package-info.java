/** Results as standings for other services and systems. */
package org.jiheng.scoring.result.messaging;
