package org.jiheng.indicators.plan;

import java.util.Optional;

import org.jiheng.indicators.points.Points;

/** An indicator as a version of a plan names it (§四(一)). */
public record PlannedIndicator(
        String indicator,
        String component,
        IndicatorKind kind,
        Optional<KeySource> source,
        Points maxPoints,
        Commitment commitment) {
    /** The same in a later year. */
    public PlannedIndicator yearsLater(int years) {
        return new PlannedIndicator(indicator, component, kind, source, maxPoints, commitment.yearsLater(years));
    }
}
