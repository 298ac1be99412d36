package org.jiheng.scoring.result;

import java.util.Optional;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;

/**
 * A unit in a result.
 *
 * @param name as the unit's own standing said it when the result was frozen
 * @param indicators empty where no indicator applied
 * @param review empty where nobody answered
 * @param deduction after the cap
 * @param rawDeduction before it
 * @param grade empty where the scheme leaves it open; never PENDING_DECISION
 */
public record ResultRow(
        String unit,
        String name,
        String tier,
        int rank,
        Optional<Score> indicators,
        Optional<Score> review,
        Points deduction,
        Points rawDeduction,
        Total total,
        Optional<Grade> grade) {}
