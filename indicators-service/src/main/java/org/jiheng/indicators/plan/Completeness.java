package org.jiheng.indicators.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** Every rule of completeness. What is entered back by somebody with the right to it names people of whom there may be no identity. */
public final class Completeness {
    private static final List<CompletenessRule> ALL = List.of(
            new PlanFitsItsStanding(),
            new ComponentIsOneOfTheSchemes(),
            new EnoughIndicatorsInEachComponent(),
            new ComponentHasPoints(),
            new KeyIndicatorNamesItsSource(),
            new IndicatorSaysWhatIsToBeReached(),
            new IndicatorEndsAtAPerson(),
            new DeadlineIsInTheYear(),
            new ScheduleLeadsToTheDeadline());

    private Completeness() {}

    /**
     * Everything that is missing in what a unit's people hand in.
     *
     * @param bound names of the unit that mean somebody
     */
    public static List<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme, Set<String> bound) {
        return Stream.concat(
                        missing(indicators, scheme).stream(),
                        new IndicatorEndsAtAnIdentity(bound).missing(indicators, scheme))
                .toList();
    }

    /** Everything that is missing in itself, rule by rule. */
    public static List<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return ALL.stream().flatMap(rule -> rule.missing(indicators, scheme)).toList();
    }
}
