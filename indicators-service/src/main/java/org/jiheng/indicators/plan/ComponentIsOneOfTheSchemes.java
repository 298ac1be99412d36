package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/**
 * §五(一): what is in none of the scheme's components is assessed by nobody and counts nowhere. A draft that was carried over
 * may name a component that the scheme of its own year has lost since.
 */
final class ComponentIsOneOfTheSchemes implements CompletenessRule {
    private static final String RULE = "unknown-component";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return IntStream.range(0, indicators.size())
                .filter(i -> scheme.component(indicators.get(i).component()).isEmpty())
                .mapToObj(i -> new Fault(
                        "/indicators/" + i + "/component",
                        RULE,
                        indicators.get(i).component()));
    }
}
