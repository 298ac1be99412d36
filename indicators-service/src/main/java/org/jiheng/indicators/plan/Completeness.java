package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** Every rule of completeness. */
public final class Completeness {
    private static final List<CompletenessRule> ALL = List.of(
            new PlanFitsItsStanding(),
            new EnoughIndicatorsInEachComponent(),
            new KeyIndicatorNamesItsSource(),
            new IndicatorSaysWhatIsToBeReached(),
            new IndicatorEndsAtAPerson(),
            new DeadlineIsInTheYear(),
            new ScheduleLeadsToTheDeadline());

    private Completeness() {}

    /** Everything that is missing, rule by rule. */
    public static List<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return ALL.stream().flatMap(rule -> rule.missing(indicators, scheme)).toList();
    }
}
