package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(二): the goal, the measures and the time limit of each indicator. */
final class IndicatorSaysWhatIsToBeReached implements CompletenessRule {
    private static final String RULE = "goal-left-open";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Stream.of(
                        Positions.faults(
                                indicators, i -> i.commitment().unitOfMeasure().isEmpty(), "unitOfMeasure", RULE),
                        Positions.faults(
                                indicators, i -> i.commitment().target().isEmpty(), "target", RULE),
                        Positions.faults(
                                indicators, i -> i.commitment().direction().isEmpty(), "direction", RULE),
                        Positions.faults(
                                indicators, i -> i.commitment().measures().isEmpty(), "measures", RULE),
                        Positions.faults(
                                indicators, i -> i.commitment().deadline().isEmpty(), "deadline", RULE))
                .flatMap(faults -> faults);
    }
}
