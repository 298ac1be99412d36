package org.jiheng.inspection.finding.usecase;

import java.time.LocalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.AppealTerm;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.kit.calendar.Dated;

/** A unit that lost appeal days while its cycle was closed is told until when it may appeal now. */
@ApplicationScoped
public class TellLaterAppealDays {
    private final Findings findings;
    private final AppealTerms terms;
    private final FindingNotices notices;
    private final FindingAudit audit;

    TellLaterAppealDays(Findings findings, AppealTerms terms, FindingNotices notices, FindingAudit audit) {
        this.findings = findings;
        this.terms = terms;
        this.notices = notices;
        this.audit = audit;
    }

    /** To be called once, when the last pause of the cycle has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(EvaluationCycle cycle) {
        AppealTerm before = terms.beforeLastPause(cycle);
        AppealTerm now = terms.of(cycle);
        for (Finding finding : findings.awaitingTheUnit(cycle.cycle())) {
            Dated notice = finding.notice().orElseThrow().dates();
            LocalDate was = before.lastDay(notice);
            LocalDate is = now.lastDay(notice);
            if (is.isAfter(was)) {
                notices.laterLastDay(cycle, finding);
                audit.laterLastDay(cycle, finding, was, is);
            }
        }
    }
}
