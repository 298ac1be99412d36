package org.jiheng.indicators.cycle.application;

import java.util.Comparator;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Cycles to look at. */
@ApplicationScoped
public class ReadCycles {
    private static final Map<String, Comparator<Cycle>> ORDERS = Map.of(
            "cycle",
            Comparator.comparing(Cycle::id),
            "year",
            Comparator.<Cycle, Integer>comparing(cycle -> cycle.scheme().year()).thenComparing(Cycle::id),
            "state",
            Comparator.comparing(Cycle::state).thenComparing(Cycle::id));

    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Rights rights;

    ReadCycles(OpenCycles openCycles, Cycles cycles, Rights rights) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.rights = rights;
    }

    @Transactional
    public Paged<Cycle> all(Page page) {
        var readable = rights.readable(
                IndicatorsAct.READ_CYCLES, cycles.all(), cycle -> Row.ofJurisdiction(cycle.jurisdiction()));
        return page.of(readable, ORDERS);
    }

    @Transactional
    public Cycle one(String id) {
        return openCycles.readable(id, IndicatorsAct.READ_CYCLES);
    }
}
