package org.jiheng.indicators.plan.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.plan.ServedIndicator;
import org.jiheng.indicators.plan.ServingIndicator;
import org.jiheng.indicators.plan.persistence.LinkedIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

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
    private final LinkedIndicators linked;

    ReadLinkedIndicators(OpenCycles cycles, Units units, Rights rights, LinkedIndicators linked) {
        this.cycles = cycles;
        this.units = units;
        this.rights = rights;
        this.linked = linked;
    }

    /** @param indicator of the office; empty: all of its plan */
    @Transactional
    public Paged<ServedIndicator> served(String id, String unit, Optional<String> indicator, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_SERVED_INDICATORS, unit);
        units.require(id, unit);
        List<ServedIndicator> all =
                cycle.superior().map(above -> linked.served(above, id, unit)).orElse(List.of());
        return page.of(
                all.stream()
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
        List<ServingIndicator> seen =
                rights.readable(IndicatorsAct.READ_SERVING_INDICATORS, asked, each -> rowOfServed(cycle, bureau, each));
        return page.of(seen, SERVING_ORDERS);
    }

    private static Row rowOfServed(Cycle cycle, String bureau, ServingIndicator serving) {
        String office = cycle.scheme()
                .component(serving.component())
                .map(Component::assessor)
                .orElse("");
        return OpenCycles.rowOf(cycle, bureau).with(Claims.ASSESSOR, office);
    }
}
