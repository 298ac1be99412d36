package org.jiheng.indicators.supervision.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.supervision.SupervisionEntries;
import org.jiheng.indicators.supervision.SupervisionEntries.Kept;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** The ledger to look at. */
@ApplicationScoped
public class ReadSupervision {
    private static final Map<String, Comparator<Kept>> ORDERS = Map.of(
            "recordedAt",
            Comparator.comparing(Kept::recordedAt),
            "occurredOn",
            Comparator.comparing(Kept::occurredOn),
            "unit",
            Comparator.comparing(kept -> kept.entry().indicator().unit()));

    private final OpenCycles cycles;
    private final SupervisionEntries entries;
    private final Indicators indicators;

    ReadSupervision(OpenCycles cycles, SupervisionEntries entries, Indicators indicators) {
        this.cycles = cycles;
        this.entries = entries;
        this.indicators = indicators;
    }

    /** What the order leaves open stays in the order of the entries. */
    @Transactional
    public Paged<Kept> all(String id, Optional<String> unit, Optional<String> indicator, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_SUPERVISION_ENTRIES);
        List<Kept> asked = entries.all(id, unit, indicator);
        KnownIndicators supervised = indicators.ofUnits(
                id, asked.stream().map(kept -> kept.entry().indicator().unit()).collect(Collectors.toSet()));
        return page.of(
                cycles.readable(
                        cycle,
                        IndicatorsAct.READ_SUPERVISION_ENTRIES,
                        asked,
                        kept -> kept.entry().indicator().unit(),
                        kept -> supervised.componentOf(kept.entry().indicator())),
                ORDERS);
    }
}
