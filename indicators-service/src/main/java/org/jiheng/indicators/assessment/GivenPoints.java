package org.jiheng.indicators.assessment;

import org.jiheng.indicators.plan.Indicator;

/** Points as a row gives them: a decimal string. */
public record GivenPoints(String unit, String indicator, String points) {
    public Indicator.Key key() {
        return new Indicator.Key(unit, indicator);
    }
}
