package org.jiheng.scoring.score;

import java.util.Comparator;
import java.util.Optional;

/**
 * A unit's score, provisional while its coverage is not complete.
 *
 * @param indicators empty where nothing is assessed
 * @param review empty where no counted wave has an answer
 * @param barred by a GRADE veto: cannot be EXCELLENT
 */
public record UnitScore(
        String unit,
        String tier,
        Optional<Score> indicators,
        Optional<Score> review,
        Deduction deduction,
        Total total,
        Coverage coverage,
        boolean barred) {

    /** Best first, §五(四): total, review score, smaller deduction, indicator score; a missing score counts as 0. */
    public static final Comparator<UnitScore> BEST_FIRST = UnitScore::compareBestFirst;

    /** Step by step: a nation's ranking compares millions of times, and most are decided by the first. */
    private static int compareBestFirst(UnitScore one, UnitScore other) {
        int order = other.total.compareTo(one.total);
        if (order == 0) {
            order = other.review.orElse(Score.ZERO).compareTo(one.review.orElse(Score.ZERO));
        }
        if (order == 0) {
            order = one.deduction.counted().compareTo(other.deduction.counted());
        }
        return order == 0 ? other.indicators.orElse(Score.ZERO).compareTo(one.indicators.orElse(Score.ZERO)) : order;
    }

    /** Whether nothing in the order tells the two apart, so that they share a rank. */
    public boolean ties(UnitScore other) {
        return BEST_FIRST.compare(this, other) == 0;
    }
}
