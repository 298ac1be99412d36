package org.jiheng.localstack.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The scheme's work calendar: weekends and holidays are off, make-up days are worked whatever else they are. */
final class Workdays {
    private final ZoneId timeZone;
    private final List<LocalDate[]> holidays = new ArrayList<>();
    private final Set<LocalDate> makeUpWorkdays = new HashSet<>();

    /** @param calendar {@code workCalendar} of a scheme; what it does not have is empty */
    Workdays(JsonNode calendar) {
        timeZone = ZoneId.of(calendar.path("timeZone").asText("Asia/Shanghai"));
        for (JsonNode holiday : calendar.path("holidays")) {
            String[] ends = holiday.asText().split("/", 2);
            holidays.add(new LocalDate[] {LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])});
        }
        calendar.path("makeUpWorkdays").forEach(day -> makeUpWorkdays.add(LocalDate.parse(day.asText())));
    }

    LocalDate today() {
        return LocalDate.now(timeZone);
    }

    boolean worked(LocalDate day) {
        return makeUpWorkdays.contains(day) || day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !holiday(day);
    }

    private boolean holiday(LocalDate day) {
        return holidays.stream().anyMatch(ends -> !day.isBefore(ends[0]) && !day.isAfter(ends[1]));
    }

    LocalDate onOrAfter(LocalDate day) {
        return worked(day) ? day : after(day, 1);
    }

    /** The last of so many working days after a day, which itself does not count. */
    LocalDate after(LocalDate day, int workdays) {
        LocalDate last = day;
        for (int left = workdays; left > 0; ) {
            last = last.plusDays(1);
            if (worked(last)) {
                left--;
            }
        }
        return last;
    }

    /** The working days of a period; where it has none, the next after it. */
    List<LocalDate> of(LocalDate from, LocalDate to) {
        List<LocalDate> days =
                from.datesUntil(to.plusDays(1)).filter(this::worked).toList();
        return days.isEmpty() ? List.of(onOrAfter(from)) : days;
    }
}
