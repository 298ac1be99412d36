package org.jiheng.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;

import org.jiheng.kit.calendar.WorkCalendar;

/** How long a unit may appeal: the scheme's working days after the day of the notice, to the end of the last one. */
public record AppealTerm(WorkCalendar calendar, int workdays) {
    public LocalDate lastDay(Instant notice) {
        return calendar.after(calendar.dateOf(notice), workdays);
    }

    boolean isOver(Instant notice, Instant now) {
        return calendar.dateOf(now).isAfter(lastDay(notice));
    }
}
