package org.jiheng.kit.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which days are worked where something is run: weekdays but holidays, and the days worked to make up for them. */
public final class WorkCalendar {
    private final ZoneId timeZone;
    private final List<Holiday> holidays;
    private final Set<LocalDate> makeUpWorkdays;

    public WorkCalendar(ZoneId timeZone, List<Holiday> holidays, Set<LocalDate> makeUpWorkdays) {
        this.timeZone = timeZone;
        this.holidays = List.copyOf(holidays);
        this.makeUpWorkdays = Set.copyOf(makeUpWorkdays);
    }

    /**
     * A calendar as it is written down.
     *
     * @param timeZone IANA name, {@code Asia/Shanghai}
     * @param holidays see {@link Holiday#of}
     * @param makeUpWorkdays ISO 8601 dates
     */
    public static WorkCalendar of(String timeZone, Collection<String> holidays, Collection<String> makeUpWorkdays) {
        return new WorkCalendar(
                ZoneId.of(timeZone),
                holidays.stream().map(Holiday::of).toList(),
                makeUpWorkdays.stream().map(LocalDate::parse).collect(Collectors.toSet()));
    }

    /** The same but for these days, on which nobody works whatever was announced for them. */
    public WorkCalendar without(Collection<Holiday> daysOff) {
        return new WorkCalendar(
                timeZone,
                Stream.concat(holidays.stream(), daysOff.stream()).toList(),
                makeUpWorkdays.stream()
                        .filter(day -> daysOff.stream().noneMatch(off -> off.contains(day)))
                        .collect(Collectors.toSet()));
    }

    public ZoneId timeZone() {
        return timeZone;
    }

    /** The date on the wall there. */
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

    /** The first of {@code workdays} working days before {@code day}, which itself does not count. */
    public LocalDate before(LocalDate day, int workdays) {
        LocalDate first = day;
        for (int left = workdays; left > 0; ) {
            first = first.minusDays(1);
            if (isWorkday(first)) {
                left--;
            }
        }
        return first;
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkday(day) ? day : after(day, 1);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
