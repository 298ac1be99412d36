package org.jiheng.scoring.explanation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a total lies from the edge of a grade.
 *
 * @param reached whether it is on the better side
 * @param edge the total at the edge: the nearest one on the other side, or the least that is asked for
 * @param unit whose total that is, where it is a unit's
 * @param distance 0 or more
 */
public record EdgeDistance(boolean reached, BigDecimal edge, Optional<String> unit, BigDecimal distance) {}
