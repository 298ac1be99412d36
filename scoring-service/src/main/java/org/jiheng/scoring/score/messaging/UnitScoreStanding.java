package org.jiheng.scoring.score.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;

/** What topic {@code jiheng.unit-scores.v1} says of a unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitScoreStanding(
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

    public static UnitScoreStanding of(String cycle, UnitScore score) {
        return new UnitScoreStanding(
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
