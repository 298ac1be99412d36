/** Scores as standings for other systems. */
package org.jiheng.scoring.score.messaging;
