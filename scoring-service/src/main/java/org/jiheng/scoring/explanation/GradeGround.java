package org.jiheng.scoring.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.score.OrderingFigure;
import org.jiheng.scoring.score.UnitScore;

/**
 * Why a unit has its grade, §四(五), §五(四).
 *
 * @param byRules what the rules alone give; empty where the scheme leaves it open
 * @param decisions in force that made it another one
 * @param places of EXCELLENT in the tier
 * @param excellent how far from its edge, as decided where that was; empty for a barred unit and where nobody stands on the other side
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

    /** @param tier by rank, with the grades as they are */
    static GradeGround of(RankedUnit own, List<RankedUnit> tier, Grading grading, List<UUID> decisions) {
        List<UnitScore> bestFirst = tier.stream().map(RankedUnit::score).toList();
        Optional<Grade> byRules = grading.grade(bestFirst, Decided.NOTHING).get(tier.indexOf(own));
        return new GradeGround(
                byRules,
                byRules.equals(own.grade()) ? List.of() : decisions,
                grading.excellentPlaces(bestFirst),
                own.score().barred() ? Optional.empty() : acrossTheEdge(own, tier),
                grading.goodMinimumTotal().map(minimum -> good(own.score(), minimum)));
    }

    /** The nearest unit that is EXCELLENT, where this one is not, or the other way round; barred ones stand on neither side. */
    private static Optional<EdgeDistance> acrossTheEdge(RankedUnit own, List<RankedUnit> tier) {
        boolean reached = isExcellent(own);
        List<RankedUnit> across = tier.stream()
                .filter(other -> !other.score().barred() && isExcellent(other) != reached)
                .filter(other -> reached ? other.rank() >= own.rank() : other.rank() <= own.rank())
                .toList();
        return across.isEmpty()
                ? Optional.empty()
                : Optional.of(toward(
                        own.score(),
                        reached,
                        across.get(reached ? 0 : across.size() - 1).score()));
    }

    private static EdgeDistance toward(UnitScore own, boolean reached, UnitScore other) {
        Optional<OrderingFigure> by = OrderingFigure.deciding(own, other);
        return new EdgeDistance(
                reached,
                other.total().value(),
                Optional.of(other.unit()),
                by,
                by.map(figure -> figure.of(own).subtract(figure.of(other)).abs())
                        .orElse(BigDecimal.ZERO));
    }

    private static EdgeDistance good(UnitScore own, BigDecimal minimum) {
        BigDecimal total = own.total().value();
        return new EdgeDistance(
                total.compareTo(minimum) >= 0,
                minimum,
                Optional.empty(),
                Optional.of(OrderingFigure.TOTAL),
                total.subtract(minimum).abs());
    }

    private static boolean isExcellent(RankedUnit place) {
        return place.grade().filter(Grade.EXCELLENT::equals).isPresent();
    }
}
