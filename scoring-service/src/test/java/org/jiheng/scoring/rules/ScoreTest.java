package org.jiheng.scoring.rules;

import org.jiheng.scoring.score.FigureOutOfBounds;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** §五(一)–(四), §七(三): what goes into a unit's total. */
class ScoreTest {
    @Test
    void earnedPointsAreScaledToTheComponentsMaximum() {
        // BUSINESS 4 × 3 ÷ 6 = 2 of 4, CAMPAIGNS 5 × 1 ÷ 1 = 5 of 5: 100 × 7 ÷ 9
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "6", "3")
                .assessed("CAMPAIGNS", "1", "1")
                .score();

        assertThat(score.indicators()).contains(Score.of("77.777778"));
    }

    @Test
    void componentPointsAreNotRoundedOnTheWay() {
        // 4 × 1 ÷ 3 and 5 × 2 ÷ 3 are 14 ÷ 3 together, exactly
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "3", "1")
                .assessed("CAMPAIGNS", "3", "2")
                .score();

        assertThat(score.indicators()).contains(Score.of("51.851852"));
    }

    @Test
    void anExactHalfAtTheSixthDecimalGoesUp() {
        // 100 × 1 ÷ 512 = 0.1953125
        UnitScore score = Units.of2012().assessed("BUSINESS", "5.12", "0.01").score();

        assertThat(score.indicators()).contains(Score.of("0.195313"));
    }

    @Test
    void whatIsNotAssessedIsLeftOutOfEarnedAndPossible() {
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "2", "1")
                .notAssessed("BUSINESS", "2")
                .notAssessed("CAMPAIGNS", "5")
                .score();

        assertThat(score.indicators()).contains(Score.of("50"));
    }

    @Test
    void anIndicatorJudgedNotApplicableCountsNeitherAsEarnedNorAsPossible() {
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "2", "1")
                .notApplicable("BUSINESS", "2", "2")
                .notApplicable("CAMPAIGNS", "5", "5")
                .score();

        assertThat(score.indicators()).contains(Score.of("50"));
    }

    @Test
    void anIndicatorWithoutPointsAddsNothing() {
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "2", "1")
                .assessed("CAMPAIGNS", "0", "0")
                .score();

        assertThat(score.indicators()).contains(Score.of("50"));
    }

    /** BUSINESS: one of two points; CAMPAIGNS: one indicator, not assessed yet. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    # reach   , component, indicator, indicator score
                    INDICATOR , BUSINESS , P01-1    , 0.000000
                    INDICATOR , CAMPAIGNS, P01-2    , 22.222222
                    COMPONENT , BUSINESS ,          , 0.000000
                    COMPONENT , CAMPAIGNS,          , 22.222222
                    ASSESSMENT,          ,          , 0.000000
                    GRADE     ,          ,          , 50.000000
                    """)
    void aVetoStrikesAsFarAsItReaches(Reach reach, String component, String indicator, String expected) {
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "2", "1")
                .notAssessed("CAMPAIGNS", "5")
                .vetoed(reach, component, indicator)
                .score();

        assertThat(score.indicators()).contains(Score.of(expected));
        assertThat(score.barred()).isEqualTo(reach == Reach.GRADE);
    }

    @Test
    void aVetoedAssessmentIsZeroAlsoWithoutAnyIndicator() {
        UnitScore score = Units.of2012().vetoed(Reach.ASSESSMENT, null, null).score();

        assertThat(score.indicators()).contains(Score.ZERO);
    }

    @Test
    void aVetoedComponentCountsOnlyWhereSomethingInItApplies() {
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "2", "1")
                .vetoed(Reach.COMPONENT, "CAMPAIGNS", null)
                .score();

        assertThat(score.indicators()).contains(Score.of("50"));
    }

    @Test
    void theRoundedWaveScoresEnterTheReviewScore() {
        // (90.000001 + 2 × 80.000000) ÷ 3 = 83.333333666…
        UnitScore score = Units.withTwoWaves()
                .wave("2012-07", "90.000001")
                .wave("2012-12", "80")
                .score();

        assertThat(score.review()).contains(Score.of("83.333334"));
    }

    @Test
    void aWaveWithoutAnAnswerIsLeftOutAndCountsAsKnown() {
        UnitScore score =
                Units.withTwoWaves().wave("2012-07", "90").wave("2012-12", null).score();

        assertThat(score.review()).contains(Score.of("90"));
        assertThat(score.coverage().complete()).isTrue();
    }

    @Test
    void aWaveThatWeighsNothingIsADiagnosisOnly() {
        UnitScore score = Units.of2012().wave("2012-07", "90").score();

        assertThat(score.review()).isEmpty();
        assertThat(score.total()).hasToString("0.00000000");
    }

    @Test
    void atMostTheCapIsTakenOffAndTheSumBeforeItIsKept() {
        UnitScore score = Units.of2012().review("90").off("1.50").off("0.75").score();

        assertThat(score.deduction().raw()).isEqualTo(Points.of("2.25"));
        assertThat(score.deduction().counted()).isEqualTo(Points.of("2"));
        assertThat(score.total()).hasToString("88.00000000");
    }

    @Test
    void theTotalIsExactAtEightDecimals() {
        // 0.30 × 0.195313 + 0.70 × 99.999999 − 0.01
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "5.12", "0.01")
                .review("99.999999")
                .off("0.01")
                .score();

        assertThat(score.total()).hasToString("70.04859320");
    }

    @Test
    void theTotalIsNeverBelowZero() {
        UnitScore score = Units.of2012().review("1").off("2").score();

        assertThat(score.total()).hasToString("0.00000000");
    }

    @Test
    void aPartWithNothingAtAllIsLeftOutOfTheTotal() {
        UnitScore score = Units.of2012().review("90").off("0.50").score();

        assertThat(score.indicators()).isEmpty();
        assertThat(score.total()).hasToString("89.50000000");
    }

    @Test
    void coverageSaysWhatPartIsKnown() {
        // 0.30 × (4 × 1 ÷ 3 + 0) ÷ 9 + 0.70 × 0 = 0.0444…
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "1", "1")
                .notAssessed("BUSINESS", "2")
                .notAssessed("CAMPAIGNS", "5")
                .score();

        assertThat(score.coverage()).hasToString("0.044444");
        assertThat(score.coverage().complete()).isFalse();
    }

    @Test
    void coverageIsRoundedDownSoThatOneMeansAll() {
        // all but 0.01 of 1,000,000 points is assessed
        UnitScore score = Units.of2012()
                .assessed("BUSINESS", "999999.99", "1")
                .notAssessed("BUSINESS", "0.01")
                .review("90")
                .score();

        assertThat(score.coverage()).hasToString("0.999999");
        assertThat(score.coverage().complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # reach   , component, indicator, coverage
                    INDICATOR , BUSINESS , P01-1    , 0.300000
                    COMPONENT , BUSINESS ,          , 0.300000
                    ASSESSMENT,          ,          , 0.300000
                    GRADE     ,          ,          , 0.000000
                    """)
    void whatAVetoStrikesCountsAsKnown(Reach reach, String component, String indicator, String expected) {
        UnitScore score = Units.of2012()
                .notAssessed("BUSINESS", "2")
                .vetoed(reach, component, indicator)
                .score();

        assertThat(score.coverage()).hasToString(expected);
    }

    @Test
    void aComponentInWhichNothingCanBeEarnedCountsAsKnown() {
        UnitScore score =
                Units.of2012().notAssessed("BUSINESS", "0").review("90").score();

        assertThat(score.coverage().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "-1", "3.141"})
    void pointsThatAreTooFineOrNegativeAreRefused(String figure) {
        assertThatThrownBy(() -> Points.of(figure)).isInstanceOf(FigureOutOfBounds.class);
    }

    @Test
    void weightsThatDoNotAddUpToOneAreRefused() {
        assertThatThrownBy(() -> PartWeights.of("0.30", "0.69")).isInstanceOf(FigureOutOfBounds.class);
    }
}
