package org.jiheng.inspection.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Which days are worked in a jurisdiction, as its scheme's {@code workCalendar} says. */
public final class WorkCalendar {
    private final ZoneId timeZone;
    private final List<Holiday> holidays;
    private final Set<LocalDate> makeUpWorkdays;

    public WorkCalendar(ZoneId timeZone, List<Holiday> holidays, Set<LocalDate> makeUpWorkdays) {
        this.timeZone = timeZone;
        this.holidays = List.copyOf(holidays);
        this.makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    /** The date on the wall where the cycle is run. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, timeZone);
    }

    /** A make-up day is worked whatever else the day is: that is what it was announced for. */
    public boolean isWorkday(LocalDate day) {
        return makeUpWorkdays.contains(day)
                || !isWeekend(day) && holidays.stream().noneMatch(holiday -> holiday.contains(day));
    }

    /** The last of {@code workdays} working days after {@code day}, which itself does not count. */
    public LocalDate after(LocalDate day, int workdays) {
        LocalDate last = day;
        for (int left = workdays; left > 0; ) {
            last = last.plusDays(1);
            if (isWorkday(last)) {
                left--;
            }
        }
        return last;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
