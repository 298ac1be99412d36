package org.jiheng.indicators.deadline.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.PhaseName;

/** When something is due in a cycle. */
@ApplicationScoped
public class Deadlines {
    private final Cycles cycles;

    Deadlines(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Empty if the scheme's calendar has no such phase, or the cycle has not started. */
    public Optional<Deadline> of(Cycle cycle, PhaseName phase) {
        Optional<LocalDate> end = cycle.scheme().phase(phase.name()).map(each -> each.to());
        return Deadline.of(end, cycles.startedOn(cycle.id()));
    }

    public long daysLate(Cycle cycle, PhaseName phase, Act act) {
        return of(cycle, phase)
                .map(deadline -> deadline.daysLate(act, cycle.scheme().workCalendar()))
                .orElse(0L);
    }
}
