package org.jiheng.indicators.cycle.application;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.CycleExists;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Opens a year for preparation under its scheme. */
@ApplicationScoped
public class CreateCycle {
    private final Cycles cycles;
    private final SchemeDocuments documents;
    private final Standings standings;
    private final Rights rights;
    private final ActingPerson person;
    private final Audit audit;

    CreateCycle(
            Cycles cycles,
            SchemeDocuments documents,
            Standings standings,
            Rights rights,
            ActingPerson person,
            Audit audit) {
        this.cycles = cycles;
        this.documents = documents;
        this.standings = standings;
        this.rights = rights;
        this.person = person;
        this.audit = audit;
    }

    @Transactional
    public Cycle create(JsonNode given) {
        JsonNode schemeDocument = documents.withCycleName(given);
        Cycle cycle = Cycle.prepared(documents.accept(schemeDocument));
        rights.require(IndicatorsAct.CREATE_CYCLE, Row.ofJurisdiction(cycle.jurisdiction()));
        standings.lockCycle(cycle.id());
        var act = person.acting(Optional.empty(), cycle.scheme().workCalendar());
        if (!cycles.add(cycle, schemeDocument.toString(), act)) {
            throw new CycleExists(cycle.id());
        }
        cycles.stamp(cycle.id(), standings.publishCycle(cycle.id()));
        audit.changed(cycle.id(), null, CycleChange.of(cycle));
        return cycle;
    }
}
