package org.jiheng.survey.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.ballot.persistence.BallotIntake;
import org.jiheng.survey.ballot.persistence.ReleasedBallots;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.standing.PublishReviewStandings;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.Acts;

/**
 * Closes a wave, counts it and publishes, in one transaction: at no moment are there ballots that are neither in the
 * intake nor counted.
 */
@ApplicationScoped
public class CloseAndCount {
    /** Seconds; hundreds of thousands of ballots take longer than a request usually may. */
    private static final int PATIENCE = 900;

    private final PartitionLocks locks;
    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final BallotIntake intake;
    private final ReleasedBallots ballots;
    private final Tallies tallies;
    private final PublishReviewStandings publish;
    private final Acts acts;

    CloseAndCount(
            PartitionLocks locks,
            PermittedCycles cycles,
            PanacheWaves waves,
            BallotIntake intake,
            ReleasedBallots ballots,
            Tallies tallies,
            PublishReviewStandings publish,
            Acts acts) {
        this.locks = locks;
        this.cycles = cycles;
        this.waves = waves;
        this.intake = intake;
        this.ballots = ballots;
        this.tallies = tallies;
        this.publish = publish;
        this.acts = acts;
    }

    @Transactional
    @TransactionConfiguration(timeout = PATIENCE)
    public TalliedWave close(String cycleCode, String code) {
        cycles.get(cycleCode, SurveyAct.CLOSE_WAVE);
        locks.lock(cycleCode);
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.CLOSE_WAVE);
        ClosedWave closed = waves.holdForUpdate(cycle, code).requireOpen().close(acts.now(cycle));
        waves.save(closed);
        intake.release(closed.id());
        TalliedWave tallied = count(cycle, closed);
        publish.publish(cycle);
        return tallied;
    }

    private TalliedWave count(Cycle cycle, ClosedWave wave) {
        Tally tally = new Tally(wave.questionnaire());
        ballots.forEach(wave.id(), tally::add);
        tallies.store(wave.id(), tally);
        TalliedWave tallied = wave.count(acts.now(cycle).recordedAt());
        waves.save(tallied);
        return tallied;
    }
}
