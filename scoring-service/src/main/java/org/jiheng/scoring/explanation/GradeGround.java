package org.jiheng.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.ExcellentEdge;
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
        Optional<Grade> byRules = grading.grade(bestFirst, Decided.NOTHING).get(tier.indexOf(own));
        ExcellentEdge edge = grading.excellentEdge(bestFirst);
        return new GradeGround(
                byRules,
                byRules.equals(own.grade()) ? List.of() : decisions,
                edge.places(),
                excellent(own.score(), byRules, edge),
                grading.goodMinimumTotal()
                        .map(minimum -> distance(own.score(), minimum, Optional.empty(), reaches(own, minimum))));
    }

    private static boolean reaches(RankedUnit own, BigDecimal minimum) {
        return own.score().total().value().compareTo(minimum) >= 0;
    }

    private static Optional<EdgeDistance> excellent(UnitScore own, Optional<Grade> byRules, ExcellentEdge edge) {
        boolean reached = byRules.filter(Grade.EXCELLENT::equals).isPresent();
        Optional<UnitScore> other = reached ? edge.next() : edge.last();
        return other.filter(unit -> !own.barred())
                .map(unit -> distance(own, unit.total().value(), Optional.of(unit.unit()), reached));
    }

    private static EdgeDistance distance(UnitScore own, BigDecimal edge, Optional<String> unit, boolean reached) {
        return new EdgeDistance(
                reached, edge, unit, own.total().value().subtract(edge).abs());
    }
}
