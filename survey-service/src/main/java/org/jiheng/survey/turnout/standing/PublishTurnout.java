package org.jiheng.survey.turnout.standing;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.turnout.persistence.BallotCounts;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.Samples;

/**
 * Publishes how many ballots of a wave are in. Never in the transaction that takes them in: all of a wave's intake would
 * queue for the one row of its standing.
 */
@ApplicationScoped
public class PublishTurnout {
    private final Outbox outbox;
    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final BallotCounts counts;
    private final Samples samples;

    PublishTurnout(Outbox outbox, TakenCycles cycles, PanacheWaves waves, BallotCounts counts, Samples samples) {
        this.outbox = outbox;
        this.cycles = cycles;
        this.waves = waves;
        this.counts = counts;
        this.samples = samples;
    }

    /** Of one wave as it is now; where nothing has changed, nothing is published. */
    @Transactional
    public void publish(WaveId wave) {
        publish(cycles.hold(wave.cycle()), wave);
    }

    /** Of all waves of a cycle that were opened, computed under its present scheme. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Cycle cycle) {
        waves.all(cycle).stream()
                .filter(wave -> wave.state() != WaveState.PLANNED)
                .forEach(wave -> publish(cycle, wave.id()));
    }

    private void publish(Cycle cycle, WaveId id) {
        SubjectKey subject = new SubjectKey(TurnoutStanding.TOPIC, id.cycle() + "/" + id.wave());
        outbox.lock(subject);
        Wave wave = waves.get(cycle, id.wave());
        TurnoutStanding standing =
                new TurnoutStanding(id.cycle(), id.wave(), wave.state(), counts.turnout(id), samples.asked(id));
        outbox.publish(
                subject, standing, Map.of("cycle", cycle.code(), "cyclerevision", Long.toString(cycle.revision())));
    }
}
