package org.jiheng.inspection.statistics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import org.jiheng.inspection.finding.FindingState;

/**
 * What was counted of one area, unit, tier or month. Findings in force are those of which notice was given and which were not withdrawn.
 *
 * @param key its code, {@code 2012-08} of a month; empty where it has none, such as the area of a weak point
 */
public record Line(
        String key, Findings findings, Appeals appeals, Complaints complaints, Rectifications rectifications) {
    /**
     * @param pointsOff what those in force take off, before the cap
     * @param deducted the same after each unit's cap; of areas and months nothing can be said, the cap is the unit's
     * @param covert of those in force, found on a covert visit
     * @param open of those in force, found on an open one
     * @param withoutVisit of those in force, reported by citizens or supervision without anybody's going there: neither open nor covert
     * @param covertShareOnVisits covert of those that were found on visits, which is covert and open, 4 decimals, rounded HALF_UP;
     *     empty if there are none
     * @param repeats of those in force
     * @param repeatRate repeats of all in force, rounded likewise
     */
    public record Findings(
            Map<FindingState, Long> byState,
            BigDecimal pointsOff,
            Optional<BigDecimal> deducted,
            long covert,
            long open,
            long withoutVisit,
            Optional<BigDecimal> covertShareOnVisits,
            long repeats,
            Optional<BigDecimal> repeatRate) {}

    /** @param made also those that are decided */
    public record Appeals(long made, long pending, long upheld, long reduced, long withdrawn) {}

    /** @param late handled after their day, or not yet though it is over */
    public record Complaints(long received, long late) {}

    /**
     * @param open neither verified nor closed
     * @param overdue their day is over and the unit has something to do
     * @param verified also those that are closed
     * @param meanDays from the day of the opening to that of the verification, 2 decimals, rounded HALF_UP
     * @param medianDays the same; of two in the middle their mean, 1 decimal
     */
    public record Rectifications(
            long opened,
            long open,
            long overdue,
            long verified,
            Optional<BigDecimal> meanDays,
            Optional<BigDecimal> medianDays) {}
}
