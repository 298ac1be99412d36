package org.jiheng.indicators.assessment;

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
}
