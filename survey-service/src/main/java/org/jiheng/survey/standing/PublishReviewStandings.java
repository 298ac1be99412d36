package org.jiheng.survey.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.standing.ReviewStanding.CountedWave;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.WaveScore;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Publishes what the counted waves of a cycle say of its units, computed from the stored tallies under its present scheme. */
@ApplicationScoped
public class PublishReviewStandings {
    private final Outbox outbox;
    private final PanacheWaves waves;
    private final Tallies tallies;

    PublishReviewStandings(Outbox outbox, PanacheWaves waves, Tallies tallies) {
        this.outbox = outbox;
        this.waves = waves;
        this.tallies = tallies;
    }

    /** The standing of every unit that was part of a counted wave; the caller holds the cycle's partition lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Cycle cycle) {
        List<TalliedWave> counted = waves.tallied(cycle.code());
        outbox.lock(counted.stream()
                .flatMap(w -> w.questionnaire().units().stream())
                .map(unit -> subject(cycle, unit))
                .toList());
        Map<String, String> extensions =
                Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision()));
        scores(cycle, counted)
                .forEach((unit, scores) -> outbox.publish(
                        subject(cycle, unit), new ReviewStanding(cycle.code(), unit, scores), extensions));
    }

    private Map<String, List<CountedWave>> scores(Cycle cycle, List<TalliedWave> counted) {
        ReviewWeights weights = ReviewWeights.of(cycle.review());
        Map<String, List<CountedWave>> byUnit = new TreeMap<>();
        for (TalliedWave wave : counted) {
            Tally tally = tallies.load(wave.id(), wave.questionnaire());
            List<String> units = wave.questionnaire().units();
            for (int unit = 0; unit < units.size(); unit++) {
                byUnit.computeIfAbsent(units.get(unit), u -> new ArrayList<>()).add(score(wave, tally, unit, weights));
            }
        }
        return byUnit;
    }

    private static CountedWave score(TalliedWave wave, Tally tally, int unit, ReviewWeights weights) {
        return new CountedWave(
                wave.id().wave(),
                WaveScore.of(tally, unit, weights).map(s -> s.toPlainString()).orElse(null));
    }

    private static SubjectKey subject(Cycle cycle, String unit) {
        return new SubjectKey(ReviewStanding.TOPIC, cycle.code() + "/" + unit);
    }
}
