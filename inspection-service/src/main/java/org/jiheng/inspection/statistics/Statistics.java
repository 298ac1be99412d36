package org.jiheng.inspection.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What can be counted. */
public interface Statistics {
    /** All of it as it is at one moment. */
    Counted counted(By by, Scope scope);

    /**
     * What was counted.
     *
     * @param lines by key; those of which nothing is to be counted are left out
     * @param total of everything, also of what is in none of the lines
     */
    record Counted(List<Line> lines, Line total) {}

    /**
     * What is counted.
     *
     * @param units of whom
     * @param beforeNotice of which of them also findings that the unit has not been told of
     * @param cap the most that comes off a unit
     * @param weakPoints those that the newest results name; rectifications of others count no more than of withdrawn findings
     * @param today where the cycle is run
     * @param timeZone the same
     */
    record Scope(
            String cycle,
            List<String> units,
            List<String> beforeNotice,
            BigDecimal cap,
            Set<UUID> weakPoints,
            LocalDate today,
            String timeZone) {}
}
