package org.jiheng.survey.tally;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a wave score comes about (§五(二), docs/rules.md "Public review"). */
class WaveScoreTest {
    @Test
    void aDimensionIsTheMeanOfItsAnswers() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .ballot("LEADERS", "P01:AN")
                .ballot("LEADERS", "P01:BN");
        assertThat(wave.score("P01")).hasValue("90.000000");
    }

    @Test
    void dontKnowIsNoAnswerAndPullsNoMeanDown() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .ballot("LEADERS", "P01:AA")
                .ballot("LEADERS", "P01:NN");
        assertThat(wave.score("P01")).hasValue("100.000000");
    }

    @Test
    void groupsWeighTheSameHoweverManyAnswer() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups().ballot("LEADERS", "P01:AA");
        Collections.nCopies(9, "P01:DD").forEach(ratings -> wave.ballot("RESIDENTS", ratings));
        assertThat(wave.score("P01")).hasValue("70.000000");
    }

    @Test
    void dimensionsAndGroupsCountByTheirWeights() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .dimension("DUTY", "3")
                .group("RESIDENTS", "0.5")
                .ballot("LEADERS", "P01:AD")
                .ballot("RESIDENTS", "P01:BB");
        // leaders (100 + 3 × 40) ÷ 4 = 55, residents 80; (55 + 0.5 × 80) ÷ 1.5 = 63.333…
        assertThat(wave.score("P01")).hasValue("63.333333");
    }

    @Test
    void aDimensionThatOneGroupLeftOutIsLeftOutOfThatGroupOnly() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .ballot("LEADERS", "P01:AN")
                .ballot("RESIDENTS", "P01:BD");
        assertThat(wave.score("P01")).hasValue("80.000000");
    }

    @Test
    void onlyTheWaveScoreIsRounded() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .group("RESIDENTS", "0.000001")
                .option("B", "0.000001")
                .option("C", "0")
                .ballot("LEADERS", "P01:BN")
                .ballot("LEADERS", "P01:CN")
                .ballot("LEADERS", "P01:CN")
                .ballot("LEADERS", "P01:BN")
                .ballot("RESIDENTS", "P01:CN");
        // leaders 0.0000005; with the residents' 0 a hair below: rounded before, it would come out as 0.000001
        assertThat(wave.score("P01")).hasValue("0.000000");
    }

    @Test
    void aHalfAtTheSeventhDecimalIsRoundedUp() {
        SmallWave wave = waveWithTwoOptionsOneMillionthApart()
                .ballot("LEADERS", "P01:AN")
                .ballot("LEADERS", "P01:BN");
        // (100 + 99.999999) ÷ 2 = 99.9999995
        assertThat(wave.score("P01")).hasValue("100.000000");
    }

    @Test
    void lessThanAHalfAtTheSeventhDecimalIsRoundedDown() {
        SmallWave wave = waveWithTwoOptionsOneMillionthApart()
                .ballot("LEADERS", "P01:AN")
                .ballot("LEADERS", "P01:BN")
                .ballot("LEADERS", "P01:BN");
        // 99.999999333…
        assertThat(wave.score("P01")).hasValue("99.999999");
    }

    @Test
    void aGroupThatWeighsNothingChangesNothing() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .group("RESIDENTS", "0")
                .ballot("LEADERS", "P01:BB")
                .ballot("RESIDENTS", "P01:DD");
        assertThat(wave.score("P01")).hasValue("80.000000");
    }

    @Test
    void whereOnlyGroupsThatWeighNothingAnsweredThereIsNoAnswer() {
        SmallWave wave =
                SmallWave.ofTwoDimensionsAndTwoGroups().group("RESIDENTS", "0").ballot("RESIDENTS", "P01:AA");
        assertThat(wave.score("P01")).isEmpty();
    }

    @Test
    void aGroupThatAnsweredOnlyDimensionsThatWeighNothingHasNoScore() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .dimension("POLICY", "0")
                .ballot("LEADERS", "P01:AN")
                .ballot("RESIDENTS", "P01:DB");
        assertThat(wave.score("P01")).hasValue("80.000000");
    }

    @Test
    void whereEverybodySaysDontKnowThereIsNoScore() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .ballot("LEADERS", "P01:NN")
                .ballot("RESIDENTS", "P01:NN");
        assertThat(wave.score("P01")).isEmpty();
    }

    @Test
    void anOptionOfValueZeroIsAnAnswer() {
        SmallWave wave =
                SmallWave.ofTwoDimensionsAndTwoGroups().option("D", "0").ballot("LEADERS", "P01:DD");
        assertThat(wave.score("P01")).hasValue("0.000000");
    }

    @Test
    void aUnitThatNobodyRatedHasNoScore() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups().unit("P02").ballot("LEADERS", "P02:AA");
        assertThat(wave.score("P01")).isEmpty();
    }

    @Test
    void theOrderOfBallotsChangesNothing() {
        SmallWave wave = SmallWave.ofTwoDimensionsAndTwoGroups()
                .ballot("LEADERS", "P01:AB")
                .ballot("RESIDENTS", "P01:CN")
                .ballot("RESIDENTS", "P01:DA");
        long[] before = wave.tally().answers(0, 1, 0);
        Collections.reverse(wave.ballots);
        assertThat(wave.tally().answers(0, 1, 0)).isEqualTo(before).containsExactly(0, 0, 1, 1, 0);
    }

    private static SmallWave waveWithTwoOptionsOneMillionthApart() {
        return SmallWave.ofTwoDimensionsAndTwoGroups().option("B", "99.999999");
    }
}
