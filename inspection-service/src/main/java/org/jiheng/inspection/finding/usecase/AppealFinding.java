package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.rights.InspectionAct;

/** A unit appeals against a finding. */
@ApplicationScoped
public class AppealFinding {
    private final Acting acting;
    private final MoveFinding findings;
    private final AppealTerms terms;
    private final FindingNotices notices;

    AppealFinding(Acting acting, MoveFinding findings, AppealTerms terms, FindingNotices notices) {
        this.acting = acting;
        this.findings = findings;
        this.terms = terms;
        this.notices = notices;
    }

    /** @param evidence files that will come, for which a decision waits, but not for ever */
    @Transactional
    public Finding appeal(
            String cycle, UUID finding, String grounds, List<UUID> evidence, Optional<LocalDate> occurredOn) {
        return findings.move(InspectionAct.APPEAL_FINDING, cycle, finding, (found, running) -> {
            Finding appealed = found.appeal(acting.on(occurredOn, running), grounds, evidence, terms.of(running));
            notices.appealed(running, appealed);
            return appealed;
        });
    }
}
