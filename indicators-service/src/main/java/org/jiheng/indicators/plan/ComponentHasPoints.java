package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** Component points are earned ÷ possible (§五(一)): where nothing is possible, nothing can be earned, whatever is done. */
final class ComponentHasPoints implements CompletenessRule {
    private static final String RULE = "component-without-points";

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return scheme.components().stream()
                .map(Component::code)
                .filter(component -> isPlanned(indicators, component) && !hasPoints(indicators, component))
                .map(component -> new Fault("/indicators", RULE, component));
    }

    private static boolean isPlanned(List<PlannedIndicator> indicators, String component) {
        return indicators.stream().anyMatch(each -> each.component().equals(component));
    }

    private static boolean hasPoints(List<PlannedIndicator> indicators, String component) {
        return indicators.stream()
                .filter(each -> each.component().equals(component))
                .anyMatch(each -> each.maxPoints().value().signum() > 0);
    }
}
