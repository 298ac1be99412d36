package org.jiheng.scoring.explanation;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiheng.scoring.score.OrderingFigure;

/**
 * How far a unit lies from the edge of a grade.
 *
 * @param reached whether it is on the better side
 * @param edge the total at the edge: the nearest one on the other side, or the least that is asked for
 * @param unit whose total that is, where it is a unit's
 * @param by the first of the four ordering figures that tells the two apart; empty where a decision alone does
 * @param distance in that figure; 0 where there is none
 */
public record EdgeDistance(
        boolean reached, BigDecimal edge, Optional<String> unit, Optional<OrderingFigure> by, BigDecimal distance) {}
