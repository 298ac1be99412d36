package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a group that is shown (docs/rules.md "What is released"). */
class ShownFiguresTest {
    @Test
    void answersMeanAndSampleOfADimension() {
        DimensionFigures policy = leaders(unsampled()).dimensions().get(0);
        assertThat(policy.counts()).containsExactly(4L, 4L, 0L, 2L, 5L);
        assertThat(policy.answers()).isEqualTo(10);
        assertThat(policy.mean()).hasValue(new BigDecimal("80.000000"));
        assertThat(leaders(unsampled()).ratings()).isEqualTo(15);
    }

    /** Σ(v − 80)² = 4 × 400 + 2 × 1600 = 4800, s² = 4800 ÷ 9, 1.96 × √(533.33… ÷ 10) = 14.31… */
    @Test
    void theMarginOfErrorOfAMean() {
        assertThat(leaders(unsampled()).dimensions().get(0).margin()).hasValue(new BigDecimal("14.31"));
    }

    /** … × √((20 − 10) ÷ 19) = 10.38… */
    @Test
    void theMarginIsSmallerWhereMostOfAllAnswered() {
        assertThat(leaders(of(20)).dimensions().get(0).margin()).hasValue(new BigDecimal("10.38"));
    }

    @Test
    void whereAllAnsweredThereIsNoError() {
        assertThat(leaders(of(10)).dimensions().get(0).margin()).hasValue(new BigDecimal("0.00"));
    }

    /** Margins of 14.31 and 0: (14.31 + 0) ÷ 2, HALF_UP. */
    @Test
    void aGroupsMarginIsAtMostTheMeanOfItsDimensions() {
        assertThat(leaders(unsampled()).margin()).hasValue(new BigDecimal("7.16"));
        assertThat(leaders(unsampled()).score()).hasValue(new BigDecimal("90.000000"));
    }

    @Test
    void oneAnswerTellsNothingOfItsError() {
        UnitFigures figures = SmallGroupsAreHiddenTest.wave()
                .minimum(0)
                .rated("P01", "LEADERS", 1)
                .figures("P01");
        assertThat(figures.shown().get(0).dimensions().get(0).margin()).isEmpty();
        assertThat(figures.shown().get(0).margin()).isEmpty();
    }

    private static Respondents unsampled() {
        return Respondents.of(Map.of("LEADERS", 15L));
    }

    private static Respondents of(long frame) {
        return new Respondents(Map.of("LEADERS", 15L), Map.of("LEADERS", frame), Set.of());
    }

    private static GroupFigures leaders(Respondents respondents) {
        CountedWave wave = SmallGroupsAreHiddenTest.wave()
                .ratedIn(0, "P01", "LEADERS", 4, 4, 0, 2, 5)
                .ratedIn(1, "P01", "LEADERS", 15, 0, 0, 0, 0);
        return UnitFigures.of(wave.tally(), 0, wave.weights(), respondents)
                .shown()
                .get(0);
    }
}
