package org.jiheng.survey.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.figure.usecase.ReleasedWave;
import org.jiheng.survey.figure.usecase.ReleasedWaves;
import org.jiheng.survey.standing.ReviewStanding.CountedWave;
import org.jiheng.survey.standing.ReviewStanding.GroupLine;
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
    private final ReleasedWaves released;

    PublishReviewStandings(Outbox outbox, PanacheWaves waves, Tallies tallies, ReleasedWaves released) {
        this.outbox = outbox;
        this.waves = waves;
        this.tallies = tallies;
        this.released = released;
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
            // Released under other weights, the lines would not be what the score is made of
            Optional<ReleasedWave> lines = released.find(wave.id(), tally)
                    .filter(found -> found.weights().equals(weights));
            List<String> units = wave.questionnaire().units();
            for (int i = 0; i < units.size(); i++) {
                int unit = i;
                CountedWave score = new CountedWave(
                        wave.id().wave(),
                        text(WaveScore.of(tally, unit, weights)),
                        wave.closed().dates().occurredOn(),
                        lines.map(found -> lines(found.units().get(unit))).orElse(null));
                byUnit.computeIfAbsent(units.get(unit), u -> new ArrayList<>()).add(score);
            }
        }
        return byUnit;
    }

    private static List<GroupLine> lines(UnitFigures figures) {
        List<GroupLine> lines = new ArrayList<>();
        figures.shown()
                .forEach(group -> lines.add(
                        new GroupLine(List.of(group.group()), false, plain(group.weight()), text(group.score()))));
        figures.hidden()
                .ifPresent(line ->
                        lines.add(new GroupLine(line.groups(), true, plain(line.weight()), text(line.score()))));
        return lines;
    }

    private static String plain(BigFraction weight) {
        return Exact.decimal(weight).toPlainString();
    }

    private static String text(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse(null);
    }

    private static SubjectKey subject(Cycle cycle, String unit) {
        return new SubjectKey(ReviewStanding.TOPIC, cycle.code() + "/" + unit);
    }
}
