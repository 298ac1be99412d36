package org.jiheng.indicators.plan.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.ServedIndicator;
import org.jiheng.indicators.plan.ServingIndicator;
import org.jiheng.indicators.plan.persistence.LinkedIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/**
 * A bureau's indicators and what its offices do for them. Whoever belongs to the bureau's cycle sees what the office's
 * indicators serve; whoever answers for the bureau's indicator, or assesses it, sees what serves it.
 */
@ApplicationScoped
public class ReadLinkedIndicators {
    private static final Map<String, Comparator<ServedIndicator>> SERVED_ORDERS = Map.of(
            "servedBy",
            Comparator.comparing(ServedIndicator::servedBy).thenComparing(ServedIndicator::indicator),
            "indicator",
            Comparator.comparing(ServedIndicator::indicator).thenComparing(ServedIndicator::servedBy));

    private static final Comparator<ServingIndicator> BY_SERVED = Comparator.comparing(ServingIndicator::serves)
            .thenComparing(ServingIndicator::unit)
            .thenComparing(ServingIndicator::indicator);

    private static final Map<String, Comparator<ServingIndicator>> SERVING_ORDERS = Map.of(
            "serves", BY_SERVED,
            "unit", Comparator.comparing(ServingIndicator::unit).thenComparing(BY_SERVED),
            "state", Comparator.comparing(ServingIndicator::state).thenComparing(BY_SERVED));

    private final OpenCycles cycles;
    private final Units units;
    private final Rights rights;
    private final Plans plans;
    private final LinkedIndicators linked;

    ReadLinkedIndicators(OpenCycles cycles, Units units, Rights rights, Plans plans, LinkedIndicators linked) {
        this.cycles = cycles;
        this.units = units;
        this.rights = rights;
        this.plans = plans;
        this.linked = linked;
    }

    /** @param indicator of the office; empty: all of its plan */
    @Transactional
    public Paged<ServedIndicator> served(String id, String unit, Optional<String> indicator, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_SERVED_INDICATORS, unit);
        units.require(id, unit);
        List<ServedIndicator> all =
                cycle.superior().map(above -> linked.served(above, id, unit)).orElse(List.of());
        Set<String> seen = seen(cycle, unit);
        return page.of(
                all.stream()
                        .filter(each -> seen.contains(each.servedBy()))
                        .filter(each -> indicator.map(each.servedBy()::equals).orElse(true))
                        .toList(),
                SERVED_ORDERS);
    }

    /** @param indicator of the bureau; empty: all of its plan */
    @Transactional
    public Paged<ServingIndicator> serving(String id, String bureau, Optional<String> indicator, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_SERVING_INDICATORS, bureau);
        units.require(id, bureau);
        List<ServingIndicator> asked = linked.serving(id, bureau, cycle.ownCycleOf(bureau)).stream()
                .filter(each -> indicator.map(each.serves()::equals).orElse(true))
                .toList();
        List<ServingIndicator> seen = rights.readable(
                IndicatorsAct.READ_SERVING_INDICATORS,
                asked,
                each -> OpenCycles.rowOf(cycle, bureau, each.component()));
        return page.of(seen, SERVING_ORDERS);
    }

    /** Of the plan's indicators those that the caller may read. */
    private Set<String> seen(Cycle cycle, String unit) {
        Set<String> components = cycles.seenComponents(cycle, unit);
        return plans.find(cycle.id(), unit).stream()
                .flatMap(plan -> plans.content(cycle.id(), plan).stream())
                .filter(planned -> components.contains(planned.component()))
                .map(PlannedIndicator::indicator)
                .collect(Collectors.toSet());
    }
}
