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
import org.jiheng.scoring.stream.LatestChanges;
import org.jiheng.scoring.stream.Published;

/** Scores and rankings as standings of this service. */
@ApplicationScoped
class ScorePublications {
    private static final String OF_NO_UNIT = "";

    private final Outbox outbox;
    private final LatestChanges changes;

    ScorePublications(Outbox outbox, LatestChanges changes) {
        this.outbox = outbox;
        this.changes = changes;
    }

    /** Must come before anything is read that goes into a standing. */
    void lock(CycleNow cycle, Collection<UnitNow> units) {
        List<SubjectKey> subjects = new ArrayList<>();
        units.forEach(unit -> subjects.add(subject(Topics.UNIT_SCORES, cycle, unit.code())));
        cycle.tiers().forEach(tier -> subjects.add(subject(Topics.TIER_RANKINGS, cycle, tier)));
        outbox.lock(subjects);
    }

    void publishScores(CycleNow cycle, Collection<UnitScore> scores) {
        changes.note(
                cycle.code(),
                scores.stream()
                        .map(score -> publish(
                                cycle,
                                subject(Topics.UNIT_SCORES, cycle, score.unit()),
                                score.tier(),
                                score.unit(),
                                UnitScoreStanding.of(cycle.code(), score)))
                        .toList());
    }

    void publishRankings(CycleNow cycle, Collection<TierRanking> rankings) {
        changes.note(
                cycle.code(),
                rankings.stream()
                        .map(ranking -> publish(
                                cycle,
                                subject(Topics.TIER_RANKINGS, cycle, ranking.tier()),
                                ranking.tier(),
                                OF_NO_UNIT,
                                TierRankingStanding.of(cycle.code(), ranking)))
                        .toList());
    }

    private Published publish(CycleNow cycle, SubjectKey subject, String tier, String unit, Object standing) {
        long revision = outbox.publish(subject, standing, extensions(cycle));
        return new Published(subject.topic(), subject.subject(), tier, unit, revision);
    }

    private static SubjectKey subject(String topic, CycleNow cycle, String of) {
        return new SubjectKey(topic, cycle.code() + "/" + of);
    }

    private static Map<String, String> extensions(CycleNow cycle) {
        return Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision()));
    }
}
