package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.rights.InspectionAct;

/** A unit accepts a finding. */
@ApplicationScoped
public class AcceptFinding {
    private final Acting acting;
    private final MoveFinding findings;
    private final FindingNotices notices;

    AcceptFinding(Acting acting, MoveFinding findings, FindingNotices notices) {
        this.acting = acting;
        this.findings = findings;
        this.notices = notices;
    }

    @Transactional
    public Finding accept(String cycle, UUID finding, Optional<LocalDate> occurredOn) {
        return findings.move(InspectionAct.ACCEPT_FINDING, cycle, finding, (found, running) -> {
            Finding accepted = found.accept(acting.on(occurredOn, running));
            notices.confirmed(running, accepted);
            return accepted;
        });
    }
}
