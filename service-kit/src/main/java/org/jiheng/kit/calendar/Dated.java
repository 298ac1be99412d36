package org.jiheng.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two dates of an act.
 *
 * @param recordedAt the server's clock
 * @param occurredOn the date given for it; the day of the record if none was given
 * @param enteredBack whether somebody with the right to it gave a day before that of the record
 */
public record Dated(Instant recordedAt, LocalDate occurredOn, boolean enteredBack) {
    /** An act that nobody dates otherwise: it occurs as it is recorded. */
    public static Dated asRecorded(Instant recordedAt, WorkCalendar calendar) {
        return new Dated(recordedAt, calendar.dateOf(recordedAt), false);
    }

    /**
     * @param cause the day of the act that this one follows
     * @throws ActBeforeItsCause if this one was entered back to before it
     */
    public void refuseBefore(LocalDate cause) {
        if (enteredBack && occurredOn.isBefore(cause)) {
            throw new ActBeforeItsCause(occurredOn, cause);
        }
    }

    /** The day that deadlines go by: that of the record, unless the act was entered back. */
    public LocalDate counts(WorkCalendar calendar) {
        return enteredBack ? occurredOn : calendar.dateOf(recordedAt);
    }
}
