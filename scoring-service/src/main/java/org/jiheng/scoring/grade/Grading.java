package org.jiheng.scoring.grade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.score.UnitScore;

/**
 * A scheme's grading, §四(五), §五(四).
 *
 * @param goodMinimumTotal GOOD from this total on, AVERAGE below; empty leaves both open
 */
public record Grading(Quota quota, CutoffTie cutoffTie, Optional<BigDecimal> goodMinimumTotal) {

    /** The grades of a tier's units, which come best first; the answer has their order. Empty: left open. */
    public List<Optional<Grade>> grade(List<UnitScore> bestFirst) {
        Edge edge = Edge.of(bestFirst, quota.places(bestFirst.size()));
        List<Optional<Grade>> grades = new ArrayList<>();
        for (UnitScore score : bestFirst) {
            grades.add(grade(score, edge.side(score)));
        }
        return grades;
    }

    private Optional<Grade> grade(UnitScore score, Edge.Side side) {
        return switch (side) {
            case ABOVE -> Optional.of(Grade.EXCELLENT);
            case BELOW -> withoutExcellent(score);
            case STRADDLING ->
                switch (cutoffTie) {
                    case INCLUDE -> Optional.of(Grade.EXCELLENT);
                    case EXCLUDE -> withoutExcellent(score);
                    case DECIDE -> Optional.of(Grade.PENDING_DECISION);
                };
        };
    }

    private Optional<Grade> withoutExcellent(UnitScore score) {
        return goodMinimumTotal.map(
                minimum -> score.total().value().compareTo(minimum) >= 0 ? Grade.GOOD : Grade.AVERAGE);
    }
}
