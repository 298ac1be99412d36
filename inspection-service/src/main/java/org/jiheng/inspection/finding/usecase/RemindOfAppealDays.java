package org.jiheng.inspection.finding.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.Findings;

/** A unit that has not answered is reminded one working day before it is too late. */
@ApplicationScoped
public class RemindOfAppealDays {
    private final EvaluationCycles cycles;
    private final Findings findings;
    private final AppealTerms terms;
    private final FindingNotices notices;
    private final FindingAudit audit;
    private final Clock clock;

    RemindOfAppealDays(
            EvaluationCycles cycles,
            Findings findings,
            AppealTerms terms,
            FindingNotices notices,
            FindingAudit audit,
            Clock clock) {
        this.cycles = cycles;
        this.findings = findings;
        this.terms = terms;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** Does nothing in a cycle that is not running, and nothing a second time. */
    @Transactional
    public void remind(String cycle, UUID finding) {
        cycles.running(cycle)
                .ifPresent(running -> findings.find(cycle, finding)
                        .filter(found -> isDue(running, found))
                        .ifPresent(found -> remind(running, found)));
    }

    private void remind(EvaluationCycle cycle, Finding finding) {
        if (notices.aboutToLapse(cycle, finding)) {
            LocalDate lastDay =
                    terms.of(cycle).lastDay(finding.notice().orElseThrow().dates());
            audit.reminded(cycle, finding, lastDay);
        }
    }

    private boolean isDue(EvaluationCycle cycle, Finding finding) {
        return finding.state() == FindingState.NOTIFIED
                && finding.notice()
                        .filter(notice -> terms.of(cycle)
                                .isAboutToEnd(
                                        notice.dates(), cycle.workCalendar().dateOf(clock.instant())))
                        .isPresent();
    }
}
