package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitScore;

/**
 * What was known of a unit at a moment.
 *
 * @param revisions of the standings that say it; one that had not arrived is left out
 * @param acts by indicator, the opaque ids of those by which it has its points or does not apply; one that is not told is left out
 * @param groupLines by wave, those that were released
 */
public record Moment(
        String unit,
        String tier,
        Map<Source, Long> revisions,
        ScoringRules rules,
        Grading grading,
        NamedFacts facts,
        Map<String, String> acts,
        Map<String, List<GroupLine>> groupLines) {
    public Moment {
        revisions = Map.copyOf(revisions);
        acts = Map.copyOf(acts);
        groupLines = Map.copyOf(groupLines);
    }

    /** For whoever may not read them. */
    public Moment withoutGroupLines() {
        return new Moment(unit, tier, revisions, rules, grading, facts, acts, Map.of());
    }

    Optional<String> act(Indicator indicator) {
        return Optional.ofNullable(acts.get(indicator.code()));
    }

    List<GroupLine> groupLines(String wave) {
        return groupLines.getOrDefault(wave, List.of());
    }

    /** By the rules, from the facts. */
    public UnitScore score() {
        return rules.score(unit, tier, facts.facts());
    }
}
