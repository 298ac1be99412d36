package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(一)1: a key target comes from one of nine sources. */
final class KeyIndicatorNamesItsSource implements CompletenessRule {
    private static final String RULE = "key-without-source";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Positions.faults(
                indicators,
                indicator -> indicator.kind() == IndicatorKind.KEY
                        && indicator.source().isEmpty(),
                "source",
                RULE);
    }
}
