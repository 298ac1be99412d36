package org.jiheng.inspection.rectification;

import java.time.LocalDate;
import java.util.Optional;

import org.jiheng.kit.calendar.WorkCalendar;

/**
 * When whom is told that a rectification's day comes or has gone, by working days.
 *
 * @param before how many before the day the unit is reminded
 * @param after how many after the first word that it is over the last one is said; then nothing more
 */
public record DueTerm(WorkCalendar calendar, int before, int after) {
    /** What is to be said today, if anything is. */
    public Optional<Reminder> reminder(LocalDate dueOn, LocalDate today) {
        LocalDate over = calendar.after(dueOn, 1);
        if (!today.isBefore(calendar.after(over, after))) {
            return Optional.of(Reminder.STILL_OVERDUE);
        }
        if (!today.isBefore(over)) {
            return Optional.of(Reminder.OVERDUE);
        }
        return today.isBefore(calendar.before(dueOn, before)) ? Optional.empty() : Optional.of(Reminder.DUE_SOON);
    }
}
