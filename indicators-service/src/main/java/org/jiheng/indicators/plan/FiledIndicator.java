package org.jiheng.indicators.plan;

import java.util.Optional;

/**
 * An indicator as a unit writes it down, without blanks around its code and component: its points and its source are not
 * understood yet.
 */
public record FiledIndicator(
        String indicator,
        String component,
        IndicatorKind kind,
        Optional<String> source,
        String maxPoints,
        Commitment commitment) {
    public FiledIndicator {
        indicator = Blanks.stripped(indicator);
        component = Blanks.stripped(component);
    }
}
