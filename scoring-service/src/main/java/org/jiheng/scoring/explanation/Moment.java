package org.jiheng.scoring.explanation;

import java.util.Map;

import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitScore;

/**
 * What was known of a unit at a moment.
 *
 * @param revisions of the standings that say it; one that had not arrived is left out
 */
public record Moment(
        String unit, String tier, Map<Source, Long> revisions, ScoringRules rules, Grading grading, NamedFacts facts) {
    public Moment {
        revisions = Map.copyOf(revisions);
    }

    /** By the rules, from the facts. */
    public UnitScore score() {
        return rules.score(unit, tier, facts.facts());
    }
}
