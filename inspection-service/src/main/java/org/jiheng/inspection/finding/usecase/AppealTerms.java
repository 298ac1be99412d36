package org.jiheng.inspection.finding.usecase;

import java.time.Clock;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.CyclePause;
import org.jiheng.inspection.cycle.CyclePauses;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.finding.AppealTerm;

/** The term of appeal of each cycle. A day on which it was closed, be it for a minute, is none of the unit's days. */
@ApplicationScoped
class AppealTerms {
    private final CyclePauses pauses;
    private final Clock clock;

    AppealTerms(CyclePauses pauses, Clock clock) {
        this.pauses = pauses;
        this.clock = clock;
    }

    AppealTerm of(EvaluationCycle cycle) {
        return without(pauses.of(cycle.cycle()), cycle);
    }

    /** As if the cycle had not been closed the last time. */
    AppealTerm beforeLastPause(EvaluationCycle cycle) {
        List<CyclePause> all = pauses.of(cycle.cycle());
        return without(all.subList(0, Math.max(0, all.size() - 1)), cycle);
    }

    private AppealTerm without(List<CyclePause> closed, EvaluationCycle cycle) {
        return new AppealTerm(
                cycle.workCalendar()
                        .without(closed.stream()
                                .map(pause -> pause.days(cycle.workCalendar(), clock.instant()))
                                .toList()),
                cycle.appealDays());
    }
}
