package org.jiheng.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.score.UnitScore;

/**
 * Why a unit has its grade, §四(五), §五(四).
 *
 * @param byRules what the rules alone give; empty where the scheme leaves it open
 * @param decisions in force that made it another one
 * @param places of EXCELLENT in the tier
 * @param excellent how far from its edge; empty for a barred unit and where nobody has a place, or everybody
 * @param good how far from the least total for GOOD; empty where the scheme has none
 */
public record GradeGround(
        Optional<Grade> byRules,
        List<UUID> decisions,
        int places,
        Optional<EdgeDistance> excellent,
        Optional<EdgeDistance> good) {
    public GradeGround {
        decisions = List.copyOf(decisions);
    }

    /** @param tier by rank */
    static GradeGround of(RankedUnit own, List<RankedUnit> tier, Grading grading, List<UUID> decisions) {
        List<UnitScore> bestFirst = tier.stream().map(RankedUnit::score).toList();
        List<Optional<Grade>> grades = grading.grade(bestFirst, Decided.NOTHING);
        Optional<Grade> byRules = grades.get(tier.indexOf(own));
        return new GradeGround(
                byRules,
                byRules.equals(own.grade()) ? List.of() : decisions,
                grading.excellentPlaces(bestFirst),
                excellent(own.score(), isExcellent(byRules), bestFirst, grades),
                grading.goodMinimumTotal()
                        .map(minimum -> distance(own.score(), minimum, Optional.empty(), reaches(own, minimum))));
    }

    private static boolean reaches(RankedUnit own, BigDecimal minimum) {
        return own.score().total().value().compareTo(minimum) >= 0;
    }

    /** From the best unit that is not EXCELLENT, or the last that is; barred ones stand on neither side. */
    private static Optional<EdgeDistance> excellent(
            UnitScore own, boolean reached, List<UnitScore> bestFirst, List<Optional<Grade>> grades) {
        if (own.barred()) {
            return Optional.empty();
        }
        List<UnitScore> others = IntStream.range(0, bestFirst.size())
                .filter(i -> !bestFirst.get(i).barred() && isExcellent(grades.get(i)) != reached)
                .mapToObj(bestFirst::get)
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(toward(own, reached, others.get(reached ? 0 : others.size() - 1)));
    }

    private static EdgeDistance toward(UnitScore own, boolean reached, UnitScore other) {
        return distance(own, other.total().value(), Optional.of(other.unit()), reached);
    }

    private static boolean isExcellent(Optional<Grade> grade) {
        return grade.filter(Grade.EXCELLENT::equals).isPresent();
    }

    private static EdgeDistance distance(UnitScore own, BigDecimal edge, Optional<String> unit, boolean reached) {
        return new EdgeDistance(
                reached, edge, unit, own.total().value().subtract(edge).abs());
    }
}
