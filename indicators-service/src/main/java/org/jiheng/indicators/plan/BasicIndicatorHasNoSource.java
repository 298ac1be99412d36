package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(一)1: a basic target is the unit's routine; one with a source is a key target. */
final class BasicIndicatorHasNoSource implements CompletenessRule {
    private static final String RULE = "basic-with-source";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Positions.faults(
                indicators,
                indicator -> indicator.kind() == IndicatorKind.BASIC
                        && indicator.source().isPresent(),
                "source",
                RULE);
    }
}
