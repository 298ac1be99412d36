package org.jiheng.scoring.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.outbox.Publication;
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

    /** Also of tiers that units have left and nobody names any more. The cycle's lock keeps from others what was read before. */
    void lockRankings(CycleNow cycle, Collection<String> tiers) {
        outbox.lock(tiers.stream()
                .map(tier -> subject(Topics.TIER_RANKINGS, cycle, tier))
                .toList());
    }

    void publishScores(CycleNow cycle, Collection<UnitScore> scores) {
        publish(
                cycle,
                scores.stream()
                        .map(score -> new Of(
                                subject(Topics.UNIT_SCORES, cycle, score.unit()),
                                score.tier(),
                                score.unit(),
                                UnitScoreStanding.of(cycle.code(), score)))
                        .toList());
    }

    void publishRankings(CycleNow cycle, Collection<TierRanking> rankings) {
        publish(
                cycle,
                rankings.stream()
                        .map(ranking -> new Of(
                                subject(Topics.TIER_RANKINGS, cycle, ranking.tier()),
                                ranking.tier(),
                                OF_NO_UNIT,
                                TierRankingStanding.of(cycle.code(), ranking)))
                        .toList());
    }

    private record Of(SubjectKey subject, String tier, String unit, Object standing) {}

    private void publish(CycleNow cycle, List<Of> all) {
        List<Long> revisions = outbox.publish(all.stream()
                .map(of -> new Publication(of.subject(), of.standing(), extensions(cycle)))
                .toList());
        List<Published> published = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            Of of = all.get(i);
            published.add(new Published(
                    of.subject().topic(), of.subject().subject(), of.tier(), of.unit(), revisions.get(i)));
        }
        changes.note(cycle.code(), published);
    }

    private static SubjectKey subject(String topic, CycleNow cycle, String of) {
        return new SubjectKey(topic, cycle.code() + "/" + of);
    }

    private static Map<String, String> extensions(CycleNow cycle) {
        return Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision()));
    }
}
