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
    public static final Comparator<UnitScore> BEST_FIRST = Comparator.comparing(UnitScore::total)
            .thenComparing(score -> score.review().orElse(Score.ZERO))
            .reversed()
            .thenComparing(score -> score.deduction().counted())
            .thenComparing(score -> score.indicators().orElse(Score.ZERO), Comparator.reverseOrder());

    /** Whether nothing in the order tells the two apart, so that they share a rank. */
    public boolean ties(UnitScore other) {
        return BEST_FIRST.compare(this, other) == 0;
    }
}
