package org.jiheng.indicators.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.jiheng.indicators.act.Act;
import org.jiheng.kit.calendar.WorkCalendar;

/**
 * The last day of a phase. Nothing is late before the plan itself was issued (§六: due on 15 June by a plan of 18 June), so a
 * deadline is never before that day.
 */
public final class Deadline {
    private final LocalDate lastDay;

    private Deadline(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /**
     * @param end the phase's last day; empty if the scheme has no such phase, which nothing is late for
     * @param issuedOn the day on which the cycle started under its scheme
     */
    public static Optional<Deadline> of(Optional<LocalDate> end, Optional<LocalDate> issuedOn) {
        return end.flatMap(last -> issuedOn.map(issued -> new Deadline(last.isBefore(issued) ? issued : last)));
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** By how many days an act was late; 0 for one in time. */
    public long daysLate(Act act, WorkCalendar calendar) {
        return daysLate(act.dates().counts(calendar));
    }

    public long daysLate(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(lastDay, day));
    }
}
