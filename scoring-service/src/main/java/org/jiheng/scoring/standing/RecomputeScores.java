package org.jiheng.scoring.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.UnitScores;

/** Computes the scores that newer standings may have changed, and hands on what really changed. */
@ApplicationScoped
public class RecomputeScores {
    private final UnitScores scores;
    private final RerankTiers rerankTiers;
    private final ScorePublications publications;

    RecomputeScores(UnitScores scores, RerankTiers rerankTiers, ScorePublications publications) {
        this.scores = scores;
        this.rerankTiers = rerankTiers;
        this.publications = publications;
    }

    /** The caller holds the cycle's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recompute(CycleNow cycle, Touched touched) {
        List<UnitNow> units = touched.of(cycle);
        if (units.isEmpty() && !touched.cycle()) {
            return;
        }
        publications.lock(cycle, units);
        Map<String, UnitScore> all = byUnit(scores.all(cycle.code()));
        Set<String> tiers = touched.cycle() ? cycle.tiers() : new TreeSet<>();
        List<UnitScore> changed = compute(cycle, units, all, tiers);
        scores.save(cycle.code(), changed);
        // Under another revision of the cycle even an equal score is news: it says what it was computed under
        publications.publishScores(cycle, touched.cycle() ? all.values() : changed);
        rerankTiers.rerank(cycle, tiers, all.values());
    }

    /** A decision has moved the tier's grades, and no score. The caller holds the cycle's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rankAgain(CycleNow cycle, String tier) {
        publications.lock(cycle, List.of());
        rerankTiers.rerank(cycle, Set.of(tier), scores.all(cycle.code()));
    }

    /** Brings {@code all} up to date and notes the tiers in which something moved. */
    private static List<UnitScore> compute(
            CycleNow cycle, List<UnitNow> units, Map<String, UnitScore> all, Set<String> tiers) {
        List<UnitScore> changed = new ArrayList<>();
        for (UnitNow unit : units) {
            UnitScore now = cycle.score(unit);
            UnitScore before = all.put(unit.code(), now);
            if (!now.equals(before)) {
                changed.add(now);
                tiers.add(now.tier());
                tiers.add(before == null ? now.tier() : before.tier());
            }
        }
        return changed;
    }

    private static Map<String, UnitScore> byUnit(Collection<UnitScore> scores) {
        Map<String, UnitScore> byUnit = new LinkedHashMap<>();
        scores.forEach(score -> byUnit.put(score.unit(), score));
        return byUnit;
    }
}
