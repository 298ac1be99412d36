package org.jiheng.benchmarks;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By its figures a score tells which facts are in it. */
class LiveCityTest {
    @Test
    void eachAssessmentMovesTheScore() {
        for (int step = 1; step <= 1_000; step++) {
            assertThat(LiveCity.scoreAfter(step)).isGreaterThan(LiveCity.scoreAfter(step - 1));
        }
    }

    /** 15 × 0.01 of 39.00 and 5 × 0.01 of 13.00: each part is 4 × 0.15 ÷ 39, and 100 × twice that ÷ 8. */
    @Test
    void aRoundOfAssessmentsIsAHundredthOfEachMaximum() {
        assertThat(LiveCity.scoreAfter(20)).isEqualTo(new BigDecimal("0.384615"));
    }
}
