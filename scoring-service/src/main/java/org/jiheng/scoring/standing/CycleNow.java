package org.jiheng.scoring.standing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jiheng.scoring.decision.JudgedCycle;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.history.Revisions;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitScore;

/**
 * A cycle as its standings say now.
 *
 * @param revision of the cycle's own standing, under which everything is computed
 * @param schemeTiers in order of publication
 * @param units those whose own standing has arrived, by code; facts of others wait
 */
public record CycleNow(
        String code,
        String jurisdiction,
        long revision,
        ScoringRules rules,
        Grading grading,
        List<String> schemeTiers,
        Map<String, UnitNow> units) {

    UnitScore score(UnitNow unit) {
        return rules.score(unit.code(), unit.tier(), unit.facts().get().facts());
    }

    /** Of every unit, computed anew from its facts. */
    public List<UnitScore> scores() {
        return units.values().stream().map(this::score).toList();
    }

    /** As decisions see it. */
    public JudgedCycle judged(Collection<UnitScore> scores) {
        return new JudgedCycle(code, jurisdiction, grading, scores, revisions());
    }

    /** The scheme's, and those that units name besides. */
    public Set<String> tiers() {
        Set<String> tiers = new TreeSet<>(schemeTiers);
        units.values().forEach(unit -> tiers.add(unit.tier()));
        return tiers;
    }

    Map<String, Revisions> revisions() {
        return units.values().stream().collect(Collectors.toMap(UnitNow::code, UnitNow::revisions));
    }
}
