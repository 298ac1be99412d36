package org.jiheng.indicators.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.act.Act;
import org.jiheng.kit.calendar.WorkCalendar;

/**
 * The deadlines of a phase, one after another, as the calendar was changed. An act is as late as it was when it was recorded:
 * neither is somebody late afterwards who was in time, nor the other way round.
 */
public final class DeadlineHistory {
    /** @param deadline empty while nothing was due */
    public record InForce(Instant since, Optional<Deadline> deadline, WorkCalendar calendar) {}

    private final List<InForce> all;

    /** @param all from the first to the present one */
    public DeadlineHistory(List<InForce> all) {
        this.all = List.copyOf(all);
    }

    public Optional<Deadline> at(Instant recordedAt) {
        return inForce(recordedAt).deadline();
    }

    public long daysLate(Act act) {
        InForce then = inForce(act.recordedAt());
        return then.deadline()
                .map(deadline -> deadline.daysLate(act, then.calendar()))
                .orElse(0L);
    }

    /** @param day that counts, of what was recorded then */
    public long daysLate(LocalDate day, Instant recordedAt) {
        return at(recordedAt).map(deadline -> deadline.daysLate(day)).orElse(0L);
    }

    private InForce inForce(Instant moment) {
        InForce last = all.get(0);
        for (InForce each : all) {
            if (!each.since().isAfter(moment)) {
                last = each;
            }
        }
        return last;
    }
}
