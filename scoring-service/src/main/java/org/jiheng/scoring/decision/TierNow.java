package org.jiheng.scoring.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Tie;
import org.jiheng.scoring.score.UnitScore;

/** A tier as its scores are now. */
public record TierNow(String tier, List<UnitScore> bestFirst, Grading grading) {
    public TierNow {
        bestFirst = List.copyOf(bestFirst);
    }

    static TierNow of(String tier, Collection<UnitScore> scores, Grading grading) {
        List<UnitScore> bestFirst = scores.stream()
                .filter(score -> score.tier().equals(tier))
                .sorted(UnitScore.BEST_FIRST.thenComparing(UnitScore::unit))
                .toList();
        return new TierNow(tier, bestFirst, grading);
    }

    Optional<Tie> tie() {
        return grading.tieToDecide(bestFirst);
    }

    Optional<UnitScore> find(String unit) {
        return bestFirst.stream().filter(score -> score.unit().equals(unit)).findFirst();
    }

    /** Of a unit of this tier; empty where it is left open. */
    Optional<Grade> grade(UnitScore of, Decided decided) {
        return grading.grade(bestFirst, decided).get(bestFirst.indexOf(of));
    }

    boolean keepsToQuota(Decided decided) {
        return grading.keepsToQuota(bestFirst, decided);
    }
}
