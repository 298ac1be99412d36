package org.jiheng.scoring.score.api;

import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;

/**
 * A unit's score; every figure is a decimal string of fixed scale, an unknown score is absent.
 *
 * @param coverage the known part, 0 to 1, rounded down
 * @param complete whether nothing is missing; scores are provisional until then
 * @param barred by a GRADE veto from EXCELLENT
 */
public record UnitScoreResponse(
        String cycle,
        String unit,
        String tier,
        String indicatorScore,
        String reviewScore,
        String rawDeduction,
        String deduction,
        String total,
        String coverage,
        boolean complete,
        boolean barred) {

    static UnitScoreResponse of(String cycle, UnitScore score) {
        return new UnitScoreResponse(
                cycle,
                score.unit(),
                score.tier(),
                score.indicators().map(Score::toString).orElse(null),
                score.review().map(Score::toString).orElse(null),
                score.deduction().raw().toString(),
                score.deduction().counted().toString(),
                score.total().toString(),
                score.coverage().toString(),
                score.coverage().complete(),
                score.barred());
    }
}
