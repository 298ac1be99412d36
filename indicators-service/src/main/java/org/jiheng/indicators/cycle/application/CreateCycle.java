package org.jiheng.indicators.cycle.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleExists;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.standing.Standings;

/** Opens a year for preparation under its scheme. */
@ApplicationScoped
public class CreateCycle {
    private final Cycles cycles;
    private final SchemeDocuments documents;
    private final Standings standings;
    private final Rights rights;

    CreateCycle(Cycles cycles, SchemeDocuments documents, Standings standings, Rights rights) {
        this.cycles = cycles;
        this.documents = documents;
        this.standings = standings;
        this.rights = rights;
    }

    @Transactional
    public Cycle create(JsonNode given) {
        JsonNode schemeDocument = documents.withCycleName(given);
        Cycle cycle = Cycle.prepared(documents.accept(schemeDocument));
        rights.requireJurisdiction(cycle.id(), cycle.jurisdiction());
        standings.lockCycle(cycle.id());
        if (!cycles.add(
                cycle, schemeDocument.toString(), rights.today(cycle.scheme().zone()))) {
            throw new CycleExists(cycle.id());
        }
        cycles.stamp(cycle.id(), standings.publishCycle(cycle.id()));
        return cycle;
    }
}
