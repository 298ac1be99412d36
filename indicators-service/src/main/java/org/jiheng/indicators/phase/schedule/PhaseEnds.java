package org.jiheng.indicators.phase.schedule;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.phase.application.RemindOfPhaseEnd;
import org.jiheng.kit.log.Logged;

/** Looks from time to time for phases about to end. However many instances look: a notice is raised once. */
@ApplicationScoped
public class PhaseEnds {
    private static final Logger LOG = Logger.getLogger(PhaseEnds.class);

    private final Cycles cycles;
    private final RemindOfPhaseEnd reminder;

    PhaseEnds(Cycles cycles, RemindOfPhaseEnd reminder) {
        this.cycles = cycles;
        this.reminder = reminder;
    }

    @Scheduled(
            every = "${indicators.phase-ends.every}",
            delayed = "${indicators.phase-ends.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void lookAtTheCalendar() {
        cycles.all().stream().map(Cycle::id).forEach(this::remind);
    }

    /** One cycle that cannot be dealt with now keeps no other from being. */
    private void remind(String cycle) {
        try {
            reminder.remind(cycle);
        } catch (RuntimeException failed) {
            Logged.under(
                    Map.of("cycle", cycle),
                    () -> LOG.errorf(failed, "the calendar of cycle %s is looked at again next time", cycle));
        }
    }
}
