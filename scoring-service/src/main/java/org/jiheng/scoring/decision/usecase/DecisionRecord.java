package org.jiheng.scoring.decision.usecase;

import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.decision.Basis;
import org.jiheng.scoring.decision.Decision;

/** What the audit log keeps of a decision, and who is told of it. */
@ApplicationScoped
class DecisionRecord {
    private final Audit audit;
    private final Notices notices;

    DecisionRecord(Audit audit, Notices notices) {
        this.audit = audit;
        this.notices = notices;
    }

    void proposed(Cycle cycle, Decision decision, String reason) {
        audit.changed(subject(cycle.code(), decision), null, DecisionChange.of(decision), reason);
        raise(Roles.RESULTS_APPROVER, cycle.jurisdiction(), "decision-to-make", cycle.code(), decision);
    }

    void approved(Cycle cycle, Decision before, Decision after, String reason) {
        answered(cycle, before, after, reason);
        raise(Roles.PERFORMANCE_OFFICE, cycle.jurisdiction(), "decision-made", cycle.code(), after);
    }

    void rejected(Cycle cycle, Decision before, Decision after, String reason) {
        answered(cycle, before, after, reason);
        raise(Roles.PERFORMANCE_OFFICE, cycle.jurisdiction(), "decision-rejected", cycle.code(), after);
    }

    /** Nobody did it: the service itself is the person. */
    void lapsed(String cycle, String jurisdiction, Decision before, Decision after, Basis became) {
        audit.changedByService(
                "void-decision",
                jurisdiction,
                new Audit.Change(
                        subject(cycle, after),
                        DecisionChange.of(before),
                        DecisionChange.of(after, Optional.of(became)),
                        null));
        raise(Roles.PERFORMANCE_OFFICE, jurisdiction, "decision-void", cycle, after);
    }

    private void answered(Cycle cycle, Decision before, Decision after, String reason) {
        audit.changed(subject(cycle.code(), after), DecisionChange.of(before), DecisionChange.of(after), reason);
    }

    private void raise(String role, String jurisdiction, String kind, String cycle, Decision decision) {
        notices.raise(
                Recipient.inRole(role, Map.of(Claims.JURISDICTION, jurisdiction)),
                kind,
                "cycles/" + cycle + "/decisions/" + decision.id(),
                Map.of(
                        "decision", decision.id().toString(),
                        "tier", decision.matter().tier()));
    }

    private static String subject(String cycle, Decision decision) {
        return cycle + "/" + decision.matter().tier() + "/" + decision.id();
    }
}
