package org.jiheng.scoring.standing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.decision.StandingDecisions;
import org.jiheng.scoring.decision.usecase.KeepDecisions;
import org.jiheng.scoring.history.ScoreChanges;
import org.jiheng.scoring.history.ScoreHistory;
import org.jiheng.scoring.history.ScoreState;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.TierRankings;
import org.jiheng.scoring.score.UnitScore;

/** Ranks the tiers in which something moved, and keeps, publishes and remembers what came out differently. */
@ApplicationScoped
class RerankTiers {
    private final KeepDecisions keepDecisions;
    private final TierRankings rankings;
    private final ScoreHistory history;
    private final ScorePublications publications;
    private final Clock clock;

    RerankTiers(
            KeepDecisions keepDecisions,
            TierRankings rankings,
            ScoreHistory history,
            ScorePublications publications,
            Clock clock) {
        this.keepDecisions = keepDecisions;
        this.rankings = rankings;
        this.history = history;
        this.publications = publications;
        this.clock = clock;
    }

    /** The tiers in which something moved, and those whose decisions may have become void by it. */
    void rerank(CycleNow cycle, Set<String> tiers, Collection<UnitScore> scores) {
        if (tiers.isEmpty()) {
            return;
        }
        StandingDecisions standing = keepDecisions.standing(cycle.judged(scores));
        Set<String> all = new TreeSet<>(tiers);
        all.addAll(standing.tiers());
        publications.lockRankings(cycle, all);
        List<TierRanking> now =
                all.stream().map(tier -> rank(cycle, tier, scores, standing)).toList();
        rankings.save(cycle.code(), moved(rankings.all(cycle.code(), List.copyOf(all)), now));
        publications.publishRankings(cycle, now);
        remember(cycle, now);
    }

    private static TierRanking rank(
            CycleNow cycle, String tier, Collection<UnitScore> scores, StandingDecisions standing) {
        List<UnitScore> units =
                scores.stream().filter(score -> score.tier().equals(tier)).toList();
        return TierRanking.rank(tier, units, cycle.grading(), standing.in(tier).inForce());
    }

    private static List<RankedUnit> moved(List<TierRanking> before, List<TierRanking> now) {
        Set<RankedUnit> unmoved = new HashSet<>();
        before.forEach(ranking -> unmoved.addAll(ranking.entries()));
        return now.stream()
                .flatMap(ranking -> ranking.entries().stream())
                .filter(place -> !unmoved.contains(place))
                .toList();
    }

    private void remember(CycleNow cycle, List<TierRanking> now) {
        ScoreChanges changes = new ScoreChanges(history.last(cycle.code()), cycle.revisions());
        List<ScoreState> lines =
                now.stream().flatMap(ranking -> changes.in(ranking).stream()).toList();
        history.add(cycle.code(), lines, clock.instant());
    }
}
