package org.jiheng.kit.calendar;

import java.time.LocalDate;

/** A public holiday, first and last day included. */
public record Holiday(LocalDate first, LocalDate last) {
    /** @param range ISO 8601 dates joined by a slash, {@code 2013-02-09/2013-02-15}; a single date is one day */
    public static Holiday of(String range) {
        String[] ends = range.split("/");
        return new Holiday(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
