package org.jiheng.indicators.amendment.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.amendment.Amendments;
import org.jiheng.indicators.amendment.UnknownAmendment;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.ChangedSchemes;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.audit.Audit;

/** A second person approves an amendment, and the cycle is scored anew under it, or rejects it. */
@ApplicationScoped
public class DecideAmendment {
    private final OpenCycles cycles;
    private final Amendments amendments;
    private final ChangedSchemes changedSchemes;
    private final SchemeDocuments documents;
    private final ActingPerson person;
    private final Audit audit;
    private final AmendmentNotices notices;

    DecideAmendment(
            OpenCycles cycles,
            Amendments amendments,
            ChangedSchemes changedSchemes,
            SchemeDocuments documents,
            ActingPerson person,
            Audit audit,
            AmendmentNotices notices) {
        this.cycles = cycles;
        this.amendments = amendments;
        this.changedSchemes = changedSchemes;
        this.documents = documents;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
    }

    @Transactional
    public Amendment approve(String id, UUID amendment, Optional<LocalDate> occurredOn) {
        Cycle cycle = held(id, IndicatorsAct.APPROVE_AMENDMENT);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        Amendment approved = decide(cycle, amendment, act, Amendment::approved, Optional.empty());
        String document = amendments.schemeDocument(approved);
        changedSchemes.change(cycle, documents.restore(document), document, act, amendments.reason(approved));
        return approved;
    }

    @Transactional
    public Amendment reject(String id, UUID amendment, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = held(id, IndicatorsAct.REJECT_AMENDMENT);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        return decide(cycle, amendment, act, Amendment::rejected, Optional.of(reason));
    }

    /** Nobody else does anything in the cycle meanwhile: what is promised to all changes for all at once. */
    private Cycle held(String id, IndicatorsAct act) {
        return cycles.alone(id, act).whileRunning();
    }

    private Amendment decide(
            Cycle cycle, UUID id, Act act, BiFunction<Amendment, String, Amendment> decision, Optional<String> reason) {
        Amendment held = amendments.hold(cycle.id(), id).orElseThrow(() -> new UnknownAmendment(id));
        Amendment decided = decision.apply(held, act.person());
        amendments.decide(decided, reason, act.following(Optional.of(amendments.proposedOn(held))));
        audit.changed(
                AmendmentChange.subject(cycle.id(), decided),
                AmendmentChange.of(held),
                AmendmentChange.of(decided),
                reason.orElse(null));
        notices.decided(cycle, decided);
        return decided;
    }
}
