package org.jiheng.inspection.cycle;

import java.time.Instant;
import java.util.Optional;

import org.jiheng.kit.calendar.Holiday;
import org.jiheng.kit.calendar.WorkCalendar;

/**
 * A time in which a cycle was closed, as it was known here.
 *
 * @param reopenedAt empty while it is closed
 */
public record CyclePause(Instant closedAt, Optional<Instant> reopenedAt) {
    /** Each day that it touches, the first and the last included; of one that lasts, to today. */
    public Holiday days(WorkCalendar calendar, Instant now) {
        return new Holiday(calendar.dateOf(closedAt), calendar.dateOf(reopenedAt.orElse(now)));
    }

    public boolean lasts() {
        return reopenedAt.isEmpty();
    }
}
