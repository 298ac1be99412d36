package org.jiheng.inspection.finding.usecase;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.AppealTerm;

/** The term of appeal of each cycle. */
final class AppealTerms {
    private AppealTerms() {}

    static AppealTerm of(EvaluationCycle cycle) {
        return new AppealTerm(cycle.workCalendar(), cycle.appealDays());
    }
}
