package org.jiheng.scoring.analysis;

import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.result.WeakPoint;
import org.jiheng.scoring.score.Points;

/**
 * A weak point and what shows it, exact.
 *
 * @param figure of a component or an indicator the share of its points that the unit earned, 0 to 1; of a wave the unit's score
 *     in it; none of a finding
 * @param median of the tier, which the figure is below
 * @param points that a finding takes off
 */
public record ShownWeakPoint(
        String unit,
        WeakPoint point,
        Optional<BigFraction> figure,
        Optional<BigFraction> median,
        Optional<Points> points) {
    static ShownWeakPoint below(String unit, WeakPoint point, BigFraction figure, BigFraction median) {
        return new ShownWeakPoint(unit, point, Optional.of(figure), Optional.of(median), Optional.empty());
    }

    static ShownWeakPoint deducted(String unit, WeakPoint point, Points points) {
        return new ShownWeakPoint(unit, point, Optional.empty(), Optional.empty(), Optional.of(points));
    }
}
