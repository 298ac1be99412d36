package org.jiheng.scoring.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.history.Revisions;
import org.jiheng.scoring.score.UnitScore;

/**
 * A cycle as decisions see it.
 *
 * @param revisions of every unit, the standings that its score comes from
 */
public record JudgedCycle(
        String code,
        String jurisdiction,
        Grading grading,
        Collection<UnitScore> scores,
        Map<String, Revisions> revisions) {
    public JudgedCycle {
        scores = List.copyOf(scores);
        revisions = Map.copyOf(revisions);
    }

    public TierNow tier(String tier) {
        return TierNow.of(tier, scores, grading);
    }

    Optional<UnitScore> find(String unit) {
        return scores.stream().filter(score -> score.unit().equals(unit)).findFirst();
    }
}
