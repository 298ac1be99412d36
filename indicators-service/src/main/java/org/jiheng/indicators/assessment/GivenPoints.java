package org.jiheng.indicators.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;

/** Points as a row gives them: a decimal string. Empty: none are given. */
public record GivenPoints(String unit, String indicator, String points) {
    /** Whether it says of which indicator. */
    public boolean namesIndicator() {
        return !unit.isEmpty() && !indicator.isEmpty();
    }

    /** Whether it gives what was given, or leaves open what is open. */
    boolean isOf(Optional<Points> given) {
        return points.isEmpty()
                ? given.isEmpty()
                : given.filter(each -> each.value().compareTo(new BigDecimal(points)) == 0)
                        .isPresent();
    }

    public Indicator.Key key() {
        return new Indicator.Key(unit, indicator);
    }

    /** Which units the rows are about. */
    public static Set<String> units(List<GivenPoints> rows) {
        return rows.stream().map(GivenPoints::unit).collect(Collectors.toSet());
    }
}
