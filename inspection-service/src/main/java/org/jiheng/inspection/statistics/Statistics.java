package org.jiheng.inspection.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What can be counted. */
public interface Statistics {
    /** By key; lines of which nothing is to be counted are left out, that of everything never is. */
    List<Line> lines(By by, Scope scope);

    /**
     * What is counted.
     *
     * @param units of whom
     * @param beforeNotice of which of them also findings that the unit has not been told of
     * @param cap the most that comes off a unit
     * @param today where the cycle is run
     * @param timeZone the same
     */
    record Scope(
            String cycle,
            List<String> units,
            List<String> beforeNotice,
            BigDecimal cap,
            LocalDate today,
            String timeZone) {}
}
