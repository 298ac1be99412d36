package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.indicators.plan.Indicator;

/** Points as a row gives them: a decimal string. What is empty was refused where it was read. */
public record GivenPoints(String unit, String indicator, String points) {
    /** Whether it says of which indicator. */
    public boolean namesIndicator() {
        return !unit.isEmpty() && !indicator.isEmpty();
    }

    public Indicator.Key key() {
        return new Indicator.Key(unit, indicator);
    }

    /** Which units the rows are about. */
    public static Set<String> units(List<GivenPoints> rows) {
        return rows.stream().map(GivenPoints::unit).collect(Collectors.toSet());
    }
}
