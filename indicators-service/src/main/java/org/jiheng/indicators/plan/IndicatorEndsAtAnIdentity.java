package org.jiheng.indicators.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/**
 * §七(二) "把责任落实到每个部门、每个岗位、每位同志": a name on paper answers for nothing before it is said whom it means.
 */
final class IndicatorEndsAtAnIdentity implements CompletenessRule {
    private static final String RULE = "person-not-bound";

    private final Set<String> bound;

    /** @param bound names of the unit that mean somebody */
    IndicatorEndsAtAnIdentity(Set<String> bound) {
        this.bound = Set.copyOf(bound);
    }

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return Positions.faults(
                indicators,
                i -> i.commitment()
                        .responsiblePerson()
                        .filter(name -> !bound.contains(name))
                        .isPresent(),
                "responsiblePerson",
                RULE);
    }
}
