package org.jiheng.scoring.rules;

import java.util.List;

import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.score.UnitScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** §五(四): ranks by total, review, smaller deduction, indicators; EXCELLENT for the first share; GOOD from a total on. */
class RankingTest {
    @Test
    void unitsEqualInAllFourFiguresShareARankAndTheNextOneIsSkipped() {
        String ranked = Tiers.ranked(Tiers.threeUnitsOfWhichTwoAreEqual(), grades("0/1", CutoffTie.DECIDE));

        assertThat(ranked).isEqualTo("1A= 1B= 3C=");
    }

    @Test
    void equalTotalsAreToldApartByTheReviewScoreFirst() {
        UnitScore better = Units.half("B").indicators("80").review("90").score();
        UnitScore worse = Units.half("A").indicators("90").review("80").score();

        assertThat(Tiers.ranked(List.of(worse, better), grades("0/1", CutoffTie.DECIDE)))
                .isEqualTo("1B= 2A=");
    }

    @Test
    void thenTheSmallerDeductionComesFirst() {
        // 0.5 × 80 + 0.5 × 90 = 85 and 0.5 × 82 + 0.5 × 90 − 1 = 85
        UnitScore nothingOff = Units.half("B").indicators("80").review("90").score();
        UnitScore onePointOff =
                Units.half("A").indicators("82").review("90").off("1").score();

        assertThat(Tiers.ranked(List.of(onePointOff, nothingOff), grades("0/1", CutoffTie.DECIDE)))
                .isEqualTo("1B= 2A=");
    }

    @Test
    void thenTheIndicatorScoreDecides() {
        // Totals are 0 both, reviews and deductions are equal
        UnitScore more = Units.half("B").indicators("3").review("0").off("2").score();
        UnitScore less = Units.half("A").indicators("2").review("0").off("2").score();

        assertThat(Tiers.ranked(List.of(less, more), grades("0/1", CutoffTie.DECIDE)))
                .isEqualTo("1B= 2A=");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # share, rounding, units, places
                    1/3    , HALF_UP , 17   , 6
                    1/3    , HALF_UP , 25   , 8
                    1/3    , HALF_UP , 33   , 11
                    1/3    , FLOOR   , 17   , 5
                    1/3    , CEILING , 25   , 9
                    1/3    , FLOOR   , 9    , 3
                    1/3    , CEILING , 9    , 3
                    1/2    , HALF_UP , 5    , 3
                    1/4    , HALF_UP , 13   , 3
                    1/4    , FLOOR   , 3    , 0
                    0/1    , CEILING , 7    , 0
                    1/1    , FLOOR   , 7    , 7
                    """)
    void theShareOfTheTierIsAFractionAndRoundedAsTheSchemeSays(
            String share, QuotaRounding rounding, int units, int places) {
        List<UnitScore> tier = Units.allDifferent(units);

        String ranked = Tiers.ranked(tier, Tiers.grading(share, rounding, CutoffTie.DECIDE, null));

        assertThat(ranked.split("EXCELLENT", -1)).hasSize(places + 1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    INCLUDE, 1A=EXCELLENT 2B=EXCELLENT 2C=EXCELLENT 4D=AVERAGE 5E=AVERAGE
                    EXCLUDE, 1A=EXCELLENT 2B=GOOD 2C=GOOD 4D=AVERAGE 5E=AVERAGE
                    DECIDE , 1A=EXCELLENT 2B=PENDING_DECISION 2C=PENDING_DECISION 4D=AVERAGE 5E=AVERAGE
                    """)
    void unitsTiedAtTheEdgeAreTreatedAsTheSchemeSays(CutoffTie tie, String expected) {
        List<UnitScore> tier = Tiers.tierWithTwoUnitsTiedAtTheEdge();

        String ranked = Tiers.ranked(tier, Tiers.grading("1/3", QuotaRounding.HALF_UP, tie, "90"));

        assertThat(ranked).isEqualTo(expected);
    }

    @Test
    void aBarredUnitKeepsItsRankAndGivesItsPlaceToTheNext() {
        String ranked = Tiers.ranked(
                Tiers.tierWhoseBestUnitIsBarred(), Tiers.grading("1/3", QuotaRounding.HALF_UP, CutoffTie.DECIDE, "90"));

        assertThat(ranked).isEqualTo("1A=GOOD 2B=EXCELLENT 3C=AVERAGE");
    }

    @Test
    void aBarredUnitIsTakenOutBeforeTheEdgeIsLookedAt() {
        String ranked = Tiers.ranked(Tiers.tierWhereABarredUnitTiesWithTheLastPlace(), grades("1/3", CutoffTie.DECIDE));

        assertThat(ranked).isEqualTo("1A=EXCELLENT 1B= 3C=");
    }

    private static Grading grades(String share, CutoffTie tie) {
        return Tiers.grading(share, QuotaRounding.HALF_UP, tie, null);
    }
}
