package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(二): "每一项要落实到相关的责任单位和责任人". */
final class IndicatorEndsAtAPerson implements CompletenessRule {
    private static final String RULE = "responsibility-left-open";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Stream.of(
                        Positions.faults(
                                indicators, i -> i.commitment().department().isEmpty(), "department", RULE),
                        Positions.faults(
                                indicators,
                                i -> i.commitment().responsiblePerson().isEmpty(),
                                "responsiblePerson",
                                RULE),
                        Positions.faults(
                                indicators,
                                i -> i.commitment().supervisingLeader().isEmpty(),
                                "supervisingLeader",
                                RULE))
                .flatMap(faults -> faults);
    }
}
