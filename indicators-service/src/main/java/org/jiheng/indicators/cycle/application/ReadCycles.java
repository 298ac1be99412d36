package org.jiheng.indicators.cycle.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.cycle.document.SchemeDocuments;

/** Cycles and schemes to look at. */
@ApplicationScoped
public class ReadCycles {
    private final Cycles cycles;
    private final SchemeDocuments documents;

    ReadCycles(Cycles cycles, SchemeDocuments documents) {
        this.cycles = cycles;
        this.documents = documents;
    }

    @Transactional
    public List<Cycle> all() {
        return cycles.all();
    }

    @Transactional
    public Cycle one(String id) {
        return cycles.find(id).orElseThrow(() -> new UnknownCycle(id));
    }

    @Transactional
    public JsonNode scheme(String id) {
        return cycles.schemeDocument(id).map(documents::parse).orElseThrow(() -> new UnknownCycle(id));
    }
}
