package org.jiheng.indicators.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;

/** A component of a unit of which every indicator that applies has been assessed (§五(一)). */
public record AssessedComponent(String unit, String component) {
    private static final Comparator<AssessedComponent> ORDER =
            Comparator.comparing(AssessedComponent::unit).thenComparing(AssessedComponent::component);

    /** Those that are through with these indicators moved, and were not before; by unit and component. */
    public static List<AssessedComponent> completedBy(KnownIndicators before, List<Indicator> moved) {
        Map<Indicator.Key, Indicator> after = new LinkedHashMap<>();
        before.all().forEach(indicator -> after.put(indicator.key(), indicator));
        moved.forEach(indicator -> after.put(indicator.key(), indicator));
        Set<AssessedComponent> through = among(before.all());
        return among(after.values()).stream()
                .filter(component -> !through.contains(component))
                .sorted(ORDER)
                .toList();
    }

    private static Set<AssessedComponent> among(Collection<Indicator> indicators) {
        Map<AssessedComponent, Boolean> through = indicators.stream()
                .filter(Indicator::isApplicable)
                .collect(Collectors.toMap(
                        indicator -> new AssessedComponent(indicator.key().unit(), indicator.component()),
                        indicator -> indicator.state() == IndicatorState.ASSESSED,
                        Boolean::logicalAnd));
        through.values().removeIf(all -> !all);
        return through.keySet();
    }
}
