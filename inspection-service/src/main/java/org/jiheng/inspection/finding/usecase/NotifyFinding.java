package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.rights.InspectionAct;

/** An inspector gives the unit notice of a finding; its points come off at once. */
@ApplicationScoped
public class NotifyFinding {
    private final Acting acting;
    private final MoveFinding findings;
    private final FindingNotices notices;

    NotifyFinding(Acting acting, MoveFinding findings, FindingNotices notices) {
        this.acting = acting;
        this.findings = findings;
        this.notices = notices;
    }

    @Transactional
    public Finding giveNotice(String cycle, UUID finding, Optional<LocalDate> occurredOn) {
        return findings.move(InspectionAct.NOTIFY_FINDING, cycle, finding, (found, running) -> {
            Finding notified = found.giveNotice(acting.on(occurredOn, running));
            notices.notified(running, notified);
            return notified;
        });
    }
}
