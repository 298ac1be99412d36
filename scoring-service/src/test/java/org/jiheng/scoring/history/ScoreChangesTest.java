package org.jiheng.scoring.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.Coverage;
import org.jiheng.scoring.score.Deduction;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Total;
import org.jiheng.scoring.score.UnitScore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** History goes on where it stopped, and not before everything is as far as it was then. */
class ScoreChangesTest {
    private static final Revisions FIRST = revisions(1);
    private static final Revisions SECOND = revisions(2);

    @Test
    void aUnitWithoutAnyLineGetsItsFirst() {
        ScoreChanges changes = new ScoreChanges(Map.of(), Map.of("A", FIRST));

        assertThat(changes.in(ranking("T", place("A", "T", "90")))).hasSize(1);
    }

    @Test
    void whatSaysTheSameGetsNone() {
        ScoreChanges changes =
                new ScoreChanges(Map.of("A", new ScoreState(place("A", "T", "90"), FIRST)), Map.of("A", SECOND));

        assertThat(changes.in(ranking("T", place("A", "T", "90")))).isEmpty();
    }

    @Test
    void whatDiffersGetsOneWithItsRevisions() {
        ScoreChanges changes =
                new ScoreChanges(Map.of("A", new ScoreState(place("A", "T", "90"), FIRST)), Map.of("A", SECOND));

        assertThat(changes.in(ranking("T", place("A", "T", "80"))))
                .containsExactly(new ScoreState(place("A", "T", "80"), SECOND));
    }

    @Test
    void whileAnotherUnitOfTheTierIsNotAsFarAsItWasNothingIsRemembered() {
        Map<String, ScoreState> last = Map.of(
                "A", new ScoreState(place("A", "T", "90"), FIRST),
                "B", new ScoreState(place("B", "T", "80"), SECOND));
        ScoreChanges changes = new ScoreChanges(last, Map.of("A", FIRST, "B", FIRST));

        assertThat(changes.in(ranking("T", place("A", "T", "85"), place("B", "T", "0"))))
                .isEmpty();
    }

    @Test
    void whileAUnitLastSeenInTheTierIsMissingNothingIsRemembered() {
        Map<String, ScoreState> last = Map.of("B", new ScoreState(place("B", "T", "80"), FIRST));
        ScoreChanges changes = new ScoreChanges(last, Map.of("A", FIRST));

        assertThat(changes.in(ranking("T", place("A", "T", "85")))).isEmpty();
    }

    @Test
    void aUnitThatHasMovedToAnotherTierDoesNotHoldItsOldOneUp() {
        Map<String, ScoreState> last = Map.of("B", new ScoreState(place("B", "T", "80"), FIRST));
        ScoreChanges changes = new ScoreChanges(last, Map.of("A", FIRST, "B", SECOND));

        assertThat(changes.in(ranking("T", place("A", "T", "85")))).hasSize(1);
    }

    private static TierRanking ranking(String tier, RankedUnit... places) {
        return new TierRanking(tier, List.of(places));
    }

    private static RankedUnit place(String unit, String tier, String total) {
        Deduction none = new Deduction(Points.NONE, Points.NONE);
        Coverage all = new Coverage(BigDecimal.ONE);
        return new RankedUnit(
                1,
                new UnitScore(unit, tier, Optional.empty(), Optional.empty(), none, Total.of(total), all, false),
                Optional.empty());
    }

    private static Revisions revisions(long revision) {
        return new Revisions(Map.of("jiheng.units.v1", revision));
    }
}
