package org.jiheng.indicators.cycle.application;

import java.util.Comparator;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Cycles and schemes to look at. */
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
    private final SchemeDocuments documents;
    private final Rights rights;

    ReadCycles(OpenCycles openCycles, Cycles cycles, SchemeDocuments documents, Rights rights) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.documents = documents;
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

    @Transactional
    public JsonNode scheme(String id) {
        openCycles.readable(id, IndicatorsAct.READ_CYCLES);
        return cycles.schemeDocument(id).map(documents::parse).orElseThrow(() -> new UnknownCycle(id));
    }
}
