package org.jiheng.survey.respondent.intake;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.ballot.persistence.BallotIntake;
import org.jiheng.survey.ballot.seal.SealedBallot;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveNotOpen;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Stores ballots of one wave in one transaction, if it is open. */
@ApplicationScoped
class StoreBallots {
    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final BallotIntake intake;

    StoreBallots(TakenCycles cycles, PanacheWaves waves, BallotIntake intake) {
        this.cycles = cycles;
        this.waves = waves;
        this.intake = intake;
    }

    /**
     * @param ballots in the order of their hashes
     * @return of those that were not in before
     * @throws org.jiheng.survey.wave.WaveNotOpen once it is closed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Set<SpentHash> store(WaveId wave, List<SealedBallot> ballots) {
        Cycle cycle = cycles.hold(wave.cycle()).requireRunning();
        // Held until the commit: a close that comes now waits, and counts these too
        String table = waves.holdOpen(wave).orElseThrow(() -> notOpen(cycle, wave));
        return intake.add(wave, table, ballots);
    }

    private WaveNotOpen notOpen(Cycle cycle, WaveId wave) {
        return new WaveNotOpen(wave, waves.get(cycle, wave.wave()).state());
    }
}
