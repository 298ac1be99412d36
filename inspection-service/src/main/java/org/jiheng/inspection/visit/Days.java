package org.jiheng.inspection.visit;

import java.time.LocalDate;

/** One day or several, one after the other. */
public record Days(LocalDate first, LocalDate last) {
    /** A visit takes a day or a few; what takes longer are several. */
    private static final int MOST = 31;

    public boolean contain(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public boolean runForward() {
        return !last.isBefore(first);
    }

    public boolean areTooMany() {
        return !last.isBefore(first.plusDays(MOST));
    }
}
