package org.jiheng.indicators.plan;

import java.util.Optional;

import org.jiheng.indicators.rows.Blanks;

/**
 * An indicator as a unit writes it down, without blanks around its code, its component and its names: its points and its source are not
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
        commitment = commitment.stripped();
    }
}
