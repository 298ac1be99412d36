package org.jiheng.indicators.assessment;

import org.jiheng.indicators.plan.Indicator;

/** Why an indicator is returned or judged. */
public record GivenReason(String unit, String indicator, String reason) {
    public Indicator.Key key() {
        return new Indicator.Key(unit, indicator);
    }
}
