package org.jiheng.scoring.cycle;

import java.util.List;

/** The topics this service reads and writes. */
public final class Topics {
    public static final String CYCLES = "jiheng.cycles.v1";
    public static final String UNITS = "jiheng.units.v1";
    public static final String INDICATOR_STANDINGS = "jiheng.indicator-standings.v1";
    public static final String REVIEW_STANDINGS = "jiheng.review-standings.v1";
    public static final String DEDUCTION_STANDINGS = "jiheng.deduction-standings.v1";
    public static final String CLOSINGS = "jiheng.closings.v1";
    public static final String UNIT_SCORES = "jiheng.unit-scores.v1";
    public static final String TIER_RANKINGS = "jiheng.tier-rankings.v1";
    public static final String RESULT_STANDINGS = "jiheng.result-standings.v1";
    public static final String PUBLISHED_RESULTS = "jiheng.published-results.v1";

    /** What is said of single units. */
    public static final List<String> OF_UNITS =
            List.of(UNITS, INDICATOR_STANDINGS, REVIEW_STANDINGS, DEDUCTION_STANDINGS);
    /** All that scores are computed from. */
    public static final List<String> OF_SCORES =
            List.of(CYCLES, UNITS, INDICATOR_STANDINGS, REVIEW_STANDINGS, DEDUCTION_STANDINGS);

    private Topics() {}
}
