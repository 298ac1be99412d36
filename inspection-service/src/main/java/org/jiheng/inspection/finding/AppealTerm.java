package org.jiheng.inspection.finding;

import java.time.LocalDate;

import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.WorkCalendar;

/** How long a unit may appeal: the scheme's working days after the day of the notice, to the end of the last one. */
public record AppealTerm(WorkCalendar calendar, int workdays) {
    public LocalDate lastDay(Dated notice) {
        return calendar.after(notice.counts(calendar), workdays);
    }

    /** From one working day before the last one the unit is reminded; not any more when it is too late. */
    public boolean isAboutToEnd(Dated notice, LocalDate today) {
        LocalDate lastDay = lastDay(notice);
        return !today.isBefore(calendar.before(lastDay, 1)) && !today.isAfter(lastDay);
    }

    boolean isOver(Dated notice, Dated act) {
        return act.counts(calendar).isAfter(lastDay(notice));
    }

    /** What is entered back is entered act by act: the calendar leaves the next working day for the unit's answer. */
    LocalDate lastDayBeforeLapse(Dated notice) {
        LocalDate lastDay = lastDay(notice);
        LocalDate nextDay = calendar.after(calendar.dateOf(notice.recordedAt()), 1);
        return notice.enteredBack() && nextDay.isAfter(lastDay) ? nextDay : lastDay;
    }
}
