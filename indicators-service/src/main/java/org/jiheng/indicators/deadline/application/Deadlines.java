package org.jiheng.indicators.deadline.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.SchemeInForce;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.DeadlineHistory;
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

    /** For what was recorded before, maybe under another calendar. */
    public DeadlineHistory history(Cycle cycle, PhaseName phase) {
        Optional<LocalDate> startedOn = cycles.startedOn(cycle.id());
        return new DeadlineHistory(cycles.schemes(cycle.id()).stream()
                .map(each -> inForce(each, phase, startedOn))
                .toList());
    }

    private static DeadlineHistory.InForce inForce(
            SchemeInForce given, PhaseName phase, Optional<LocalDate> startedOn) {
        Optional<LocalDate> end = given.scheme().phase(phase.name()).map(each -> each.to());
        return new DeadlineHistory.InForce(
                given.since(), Deadline.of(end, startedOn), given.scheme().workCalendar());
    }

    /** By how many days an act is late that is recorded now. */
    public long daysLate(Cycle cycle, PhaseName phase, Act act) {
        return of(cycle, phase)
                .map(deadline -> deadline.daysLate(act, cycle.scheme().workCalendar()))
                .orElse(0L);
    }
}
