package org.jiheng.indicators.plan;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** Names indicators by their place in the plan. */
final class Positions {
    private Positions() {}

    /** A fault at {@code field} of each indicator that {@code breaks} the rule. */
    static Stream<Fault> faults(
            List<PlannedIndicator> indicators, Predicate<PlannedIndicator> breaks, String field, String rule) {
        return IntStream.range(0, indicators.size())
                .filter(i -> breaks.test(indicators.get(i)))
                .mapToObj(i -> new Fault(
                        "/indicators/" + i + "/" + field,
                        rule,
                        indicators.get(i).indicator(),
                        field));
    }
}
