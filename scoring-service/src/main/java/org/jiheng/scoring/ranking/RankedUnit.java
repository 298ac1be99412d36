package org.jiheng.scoring.ranking;

import java.util.Comparator;
import java.util.Optional;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.UnitScore;

/**
 * A unit's place in its tier.
 *
 * @param rank shared by units equal in all four figures: 1, 2, 2, 4
 * @param grade empty where the scheme leaves it open
 */
public record RankedUnit(int rank, UnitScore score, Optional<Grade> grade) {
    /** Those who share a rank by their code. */
    public static final Comparator<RankedUnit> BY_RANK =
            Comparator.comparing(RankedUnit::rank).thenComparing(RankedUnit::unit);

    public String unit() {
        return score.unit();
    }
}
