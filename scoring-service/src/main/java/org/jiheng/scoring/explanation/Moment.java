package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Map;

import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitScore;

/**
 * What was known of a unit at a moment.
 *
 * @param revisions of the standings that say it; one that had not arrived is left out
 * @param groupLines by wave, those that were released
 */
public record Moment(
        String unit,
        String tier,
        Map<Source, Long> revisions,
        ScoringRules rules,
        Grading grading,
        NamedFacts facts,
        Map<String, List<GroupLine>> groupLines) {
    public Moment {
        revisions = Map.copyOf(revisions);
        groupLines = Map.copyOf(groupLines);
    }

    /** For whoever may not read them. */
    public Moment withoutGroupLines() {
        return new Moment(unit, tier, revisions, rules, grading, facts, Map.of());
    }

    List<GroupLine> groupLines(String wave) {
        return groupLines.getOrDefault(wave, List.of());
    }

    /** By the rules, from the facts. */
    public UnitScore score() {
        return rules.score(unit, tier, facts.facts());
    }
}
