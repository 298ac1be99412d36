package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** §四(一)1 "15项以上": what is planned counts, basic or key, whatever becomes of it later. */
final class EnoughIndicatorsInEachComponent implements CompletenessRule {
    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        return scheme.components().stream()
                .filter(component -> planned(indicators, component) < component.minimumIndicators())
                .map(component -> new Fault(
                        "/indicators",
                        "too-few-indicators",
                        component.code(),
                        component.minimumIndicators(),
                        planned(indicators, component)));
    }

    private static long planned(List<PlannedIndicator> indicators, Component component) {
        return indicators.stream()
                .filter(indicator -> indicator.component().equals(component.code()))
                .count();
    }
}
