package org.jiheng.indicators.amendment.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.amendment.AmendmentChangesNothing;
import org.jiheng.indicators.amendment.AmendmentPending;
import org.jiheng.indicators.amendment.AmendmentRules;
import org.jiheng.indicators.amendment.Amendments;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The office proposes another scheme for a running cycle; it counts for nothing yet. */
@ApplicationScoped
public class ProposeAmendment {
    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final SchemeDocuments documents;
    private final Amendments amendments;
    private final ActingPerson person;
    private final Audit audit;
    private final AmendmentNotices notices;

    ProposeAmendment(
            OpenCycles openCycles,
            Cycles cycles,
            SchemeDocuments documents,
            Amendments amendments,
            ActingPerson person,
            Audit audit,
            AmendmentNotices notices) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.documents = documents;
        this.amendments = amendments;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    /** @param seen the version of the scheme that the office saw when it made this one of it */
    @Transactional
    public Amendment propose(
            String id, JsonNode given, String reason, Precondition seen, Optional<LocalDate> occurredOn) {
        Cycle cycle = openCycles.running(id, IndicatorsAct.PROPOSE_AMENDMENT);
        seen.check(new Version(cycle.schemeVersion()));
        JsonNode document = documents.withCycleName(given);
        requireAcceptable(cycle, document);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        Amendment proposed = Amendment.proposed(UUID.randomUUID(), cycle.schemeVersion(), act.person());
        if (!amendments.add(id, proposed, document.toString(), reason, act)) {
            throw new AmendmentPending(id);
        }
        audit.changed(AmendmentChange.subject(id, proposed), null, AmendmentChange.of(proposed), reason);
        notices.proposed(cycle, proposed);
        return proposed;
    }

    private void requireAcceptable(Cycle cycle, JsonNode document) {
        cycle.scheme().requireSameCycle(documents.accept(document));
        JsonNode present = documents.parse(cycles.schemeDocument(cycle.id()).orElseThrow());
        if (present.equals(document)) {
            throw new AmendmentChangesNothing(cycle.id());
        }
        AmendmentRules.require(documents.element(present), documents.element(document));
    }
}
