package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jiheng.kit.exact.Exact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which groups of a unit are shown (architecture "Small groups", docs/decisions/0019). */
class SmallGroupsAreHiddenTest {
    @Test
    void whereEveryGroupReachesTheMinimumAllAreShown() {
        UnitFigures figures = wave().rated("P01", "LEADERS", 10)
                .rated("P01", "CPPCC", 0, 10)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .figures("P01");
        assertThat(shown(figures)).containsExactly("LEADERS", "CPPCC", "RESIDENTS");
        assertThat(figures.hidden()).isEmpty();
        assertThat(figures.score()).hasValue(new BigDecimal("80.000000"));
    }

    @Test
    void aSmallGroupIsHiddenWithTheSmallestOther() {
        UnitFigures figures = wave().rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 20)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "LEADERS");
        assertThat(shown(figures)).containsExactly("RESIDENTS");
    }

    @Test
    void hiddenGroupsHoldTwiceTheMinimumTogether() {
        UnitFigures figures = wave().group("ENTERPRISES", "1", 50)
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 10)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .rated("P01", "ENTERPRISES", 0, 0, 50)
                .figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "ENTERPRISES", "LEADERS");
    }

    @Test
    void equallyLargeGroupsAreHiddenInTheOrderOfTheirCodes() {
        UnitFigures figures = wave().rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 20)
                .rated("P01", "RESIDENTS", 20)
                .figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "LEADERS");
    }

    @Test
    void whereThatCannotBeReachedAllAreHidden() {
        UnitFigures figures =
                wave().rated("P01", "LEADERS", 5).rated("P01", "CPPCC", 14).figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "LEADERS", "RESIDENTS");
        assertThat(shown(figures)).isEmpty();
        assertThat(figures.hidden().orElseThrow().score()).isEqualTo(figures.score());
    }

    /** One that weighs nothing, or said nothing, is nothing to hide behind. */
    @Test
    void onlyGroupsThatMoveTheScoreHideOthers() {
        CountedWave wave = wave().group("RESIDENTS", "0", 90)
                .group("ENTERPRISES", "1", 50)
                .group("HEADS", "1", 60)
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 0, 0, 0, 20)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .rated("P01", "ENTERPRISES", 0, 50)
                .rated("P01", "HEADS", 0, 60);
        assertThat(hidden(wave.figures("P01"))).containsExactly("ENTERPRISES", "LEADERS");
    }

    /** Else everybody would see that the hidden line is of the others alone. */
    @Test
    void aGroupOfWhichNobodyRatedTheUnitIsHiddenWithTheSmallOnes() {
        UnitFigures figures = wave().group("ENTERPRISES", "1", 50)
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 20)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "ENTERPRISES", "LEADERS");
    }

    @Test
    void aGroupWithoutAnyBallotIsShownAsTheTurnoutShowsIt() {
        UnitFigures figures = wave().group("ENTERPRISES", "1", 0)
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 20)
                .rated("P01", "RESIDENTS", 0, 0, 90)
                .figures("P01");
        assertThat(hidden(figures)).containsExactly("CPPCC", "LEADERS");
        assertThat(shown(figures)).containsExactly("RESIDENTS", "ENTERPRISES");
    }

    @Test
    void aMinimumOfZeroOrOneHidesNothing() {
        for (int minimum : List.of(0, 1)) {
            UnitFigures figures =
                    wave().minimum(minimum).rated("P01", "LEADERS", 1).figures("P01");
            assertThat(shown(figures)).containsExactly("LEADERS", "CPPCC", "RESIDENTS");
        }
    }

    @Test
    void aGroupIsSmallForOneUnitAndNotForAnother() {
        CountedWave wave = wave().unit("P02")
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 20)
                .rated("P01", "RESIDENTS", 90)
                .rated("P02", "LEADERS", 10)
                .rated("P02", "CPPCC", 20)
                .rated("P02", "RESIDENTS", 90);
        assertThat(hidden(wave.figures("P01"))).containsExactly("CPPCC", "LEADERS");
        assertThat(wave.figures("P02").hidden()).isEmpty();
    }

    /** The difference of two counts is theirs alone. */
    @Test
    void aGroupOfWhichAFewCameInBetweenTwoCountsIsHidden() {
        CountedWave wave =
                wave().rated("P01", "LEADERS", 40).rated("P01", "CPPCC", 0, 20).rated("P01", "RESIDENTS", 0, 0, 90);
        Respondents few = new Respondents(wave.respondents().ballots(), Map.of(), Set.of("RESIDENTS"));
        UnitFigures figures = UnitFigures.of(wave.tally(), 0, wave.weights(), few);
        assertThat(hidden(figures)).containsExactly("CPPCC", "RESIDENTS");
    }

    /** 100 and 60 are hidden, 75 is shown: 235 ÷ 3 = 78.333333 is published, and (3 × 78.333333 − 75) ÷ 2 is left. */
    @Test
    void theJointLineIsWhatTheShownLeaveOfTheScore() {
        UnitFigures figures = wave().rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 0, 20)
                .rated("P01", "RESIDENTS", 0, 60, 20)
                .figures("P01");
        assertThat(figures.score()).hasValue(new BigDecimal("78.333333"));
        JointLine line = figures.hidden().orElseThrow();
        assertThat(line.score()).hasValue(new BigDecimal("80.000000"));
        assertThat(Exact.decimal(line.weight())).isEqualByComparingTo("2");
    }

    @Test
    void noAnswerAtAllLeavesNoScore() {
        UnitFigures figures = wave().rated("P01", "LEADERS", 0, 0, 0, 0, 9).figures("P01");
        assertThat(figures.score()).isEmpty();
        assertThat(figures.hidden().orElseThrow().score()).isEmpty();
    }

    static CountedWave wave() {
        return new CountedWave()
                .dimension("POLICY", "1")
                .dimension("DUTY", "1")
                .group("LEADERS", "1", 40)
                .group("CPPCC", "1", 40)
                .group("RESIDENTS", "1", 90)
                .unit("P01");
    }

    static List<String> hidden(UnitFigures figures) {
        return figures.hidden().orElseThrow().groups();
    }

    static List<String> shown(UnitFigures figures) {
        return figures.shown().stream().map(GroupFigures::group).toList();
    }
}
