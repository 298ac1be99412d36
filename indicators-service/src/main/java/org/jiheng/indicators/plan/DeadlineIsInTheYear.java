package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(一)1: targets are of the year that is evaluated. */
final class DeadlineIsInTheYear implements CompletenessRule {
    private static final String RULE = "deadline-outside-the-year";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Positions.faults(
                indicators,
                i -> i.commitment()
                        .deadline()
                        .filter(day -> day.getYear() != scheme.year())
                        .isPresent(),
                "deadline",
                RULE);
    }
}
