package org.jiheng.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitFacts;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.Vetoes;
import org.jiheng.scoring.score.Wave;
import org.jiheng.scoring.score.WaveScore;

/** Tiers named for the fact that matters in them; only reviews tell their units apart unless something else is said. */
final class Tiers {
    /** The whole total is the review score, so that a tier's order can be read off. */
    private static final ScoringRules REVIEW_ALONE =
            new ScoringRules(PartWeights.of("0", "1"), Points.of("2"), List.of(), List.of(Wave.of("2012-12", "1")));

    private Tiers() {}

    static List<UnitScore> threeUnitsOfWhichTwoAreEqual() {
        return List.of(unit("A", "90"), unit("B", "90"), unit("C", "80"));
    }

    /** A third of five is two places: B and C both could have the second. */
    static List<UnitScore> tierWithTwoUnitsTiedAtTheEdge() {
        return List.of(unit("A", "95"), unit("B", "90"), unit("C", "90"), unit("D", "80"), unit("E", "70"));
    }

    static List<UnitScore> tierWhoseBestUnitIsBarred() {
        return List.of(barred("A", "95"), unit("B", "90"), unit("C", "80"));
    }

    static List<UnitScore> tierWhereABarredUnitTiesWithTheLastPlace() {
        return List.of(unit("A", "90"), barred("B", "90"), unit("C", "80"));
    }

    static UnitScore unit(String code, String review) {
        return score(code, review, List.of());
    }

    static UnitScore barred(String code, String review) {
        return score(code, review, List.of(new Veto(Reach.GRADE, null, null)));
    }

    private static UnitScore score(String code, String review, List<Veto> vetoes) {
        UnitFacts facts = new UnitFacts(
                List.<Indicator>of(),
                new Vetoes(vetoes),
                List.of(new WaveScore("2012-12", Optional.of(Score.of(review)))),
                List.of());
        return REVIEW_ALONE.score(code, "TIER", facts);
    }

    static Grading grading(String share, QuotaRounding rounding, CutoffTie tie, String goodMinimum) {
        return new Grading(
                Quota.of(share, rounding), tie, Optional.ofNullable(goodMinimum).map(BigDecimal::new));
    }

    /** One word a unit in order of rank: {@code 1A=EXCELLENT}; {@code 2B=} where the grade is left open. */
    static String ranked(List<UnitScore> units, Grading grading) {
        List<String> words = new ArrayList<>();
        for (RankedUnit place :
                TierRanking.rank("TIER", units, grading, Decided.NOTHING).entries()) {
            words.add(place.rank() + place.unit() + "="
                    + place.grade().map(Enum::name).orElse(""));
        }
        return String.join(" ", words);
    }
}
