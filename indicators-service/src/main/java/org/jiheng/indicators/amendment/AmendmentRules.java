package org.jiheng.indicators.amendment;

import java.util.List;

import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.kit.refusal.Fault;

/** Every rule of an amendment. */
public final class AmendmentRules {
    private static final List<AmendmentRule> ALL = List.of(new CodesStay(), new BallotStaysAsItIs());

    private AmendmentRules() {}

    /** @throws AmendmentRefused naming every place that breaks a rule */
    public static void require(Element present, Element amended) {
        List<Fault> faults =
                ALL.stream().flatMap(rule -> rule.faults(present, amended)).toList();
        if (!faults.isEmpty()) {
            throw new AmendmentRefused(faults);
        }
    }
}
