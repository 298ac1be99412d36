package org.jiheng.indicators.plan;

import java.util.Optional;

/**
 * An indicator as a unit writes it down: its points and its source are not understood yet. A code and a component that are
 * empty were refused where they were read.
 */
public record FiledIndicator(
        String indicator,
        String component,
        IndicatorKind kind,
        Optional<String> source,
        String maxPoints,
        Commitment commitment) {}
