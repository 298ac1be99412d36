package org.jiheng.inspection.rectification.usecase;

import java.time.Clock;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rectification.DueTerm;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.Rectifications;

/** A unit is reminded before a rectification's day; once it is over those above are told, twice at most. */
@ApplicationScoped
public class RemindOfRectification {
    private final EvaluationCycles cycles;
    private final Rectifications rectifications;
    private final StandingGrounds grounds;
    private final RectificationNotices notices;
    private final RectificationAudit audit;
    private final Clock clock;
    private final int before;
    private final int after;

    RemindOfRectification(
            EvaluationCycles cycles,
            Rectifications rectifications,
            StandingGrounds grounds,
            RectificationNotices notices,
            RectificationAudit audit,
            Clock clock,
            @ConfigProperty(name = "inspection.rectification.remind-workdays") int before,
            @ConfigProperty(name = "inspection.rectification.escalate-workdays") int after) {
        this.cycles = cycles;
        this.rectifications = rectifications;
        this.grounds = grounds;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        this.before = before;
        this.after = after;
    }

    /** Does nothing a second time, and nothing for what rests on nothing any more. */
    @Transactional
    public void remind(String code, UUID id) {
        cycles.find(code)
                .ifPresent(cycle -> rectifications
                        .hold(code, id)
                        .filter(held -> held.state().isWithTheUnit())
                        .ifPresent(held -> remind(cycle, held)));
    }

    private void remind(EvaluationCycle cycle, Rectification held) {
        new DueTerm(cycle.workCalendar(), before, after)
                .reminder(held.demanded().dueOn(), cycle.workCalendar().dateOf(clock.instant()))
                // first, since it costs least: the results are read only for what is still to be said
                .filter(due -> !notices.wasReminded(cycle, held, due))
                .filter(due -> grounds.stands(held))
                .ifPresent(due -> {
                    notices.remind(cycle, held, due);
                    audit.reminded(cycle, held, due);
                });
    }
}
