package org.jiheng.scoring.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.messaging.TierRankingStanding;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.messaging.UnitScoreStanding;

/** Scores and rankings as standings of this service. */
@ApplicationScoped
class ScorePublications {
    private final Outbox outbox;

    ScorePublications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Must come before anything is read that goes into a standing. */
    void lock(CycleNow cycle, Collection<UnitNow> units) {
        List<SubjectKey> subjects = new ArrayList<>();
        units.forEach(unit -> subjects.add(subject(Topics.UNIT_SCORES, cycle, unit.code())));
        cycle.tiers().forEach(tier -> subjects.add(subject(Topics.TIER_RANKINGS, cycle, tier)));
        outbox.lock(subjects);
    }

    void publishScores(CycleNow cycle, Collection<UnitScore> scores) {
        for (UnitScore score : scores) {
            outbox.publish(
                    subject(Topics.UNIT_SCORES, cycle, score.unit()),
                    UnitScoreStanding.of(cycle.code(), score),
                    extensions(cycle));
        }
    }

    void publishRankings(CycleNow cycle, Collection<TierRanking> rankings) {
        for (TierRanking ranking : rankings) {
            outbox.publish(
                    subject(Topics.TIER_RANKINGS, cycle, ranking.tier()),
                    TierRankingStanding.of(cycle.code(), ranking),
                    extensions(cycle));
        }
    }

    private static SubjectKey subject(String topic, CycleNow cycle, String of) {
        return new SubjectKey(topic, cycle.code() + "/" + of);
    }

    private static Map<String, String> extensions(CycleNow cycle) {
        return Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision()));
    }
}
