package org.jiheng.scoring.explanation;

import java.math.BigDecimal;

import org.jiheng.scoring.score.OrderingFigure;

/**
 * The next better or next worse unit of a tier.
 *
 * @param by the first of the four ordering figures in which the two differ
 * @param difference by how much, more than 0
 */
public record Neighbour(String unit, int rank, OrderingFigure by, BigDecimal difference) {}
