package org.jiheng.survey.count;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.ballot.persistence.BallotIntake;
import org.jiheng.survey.ballot.persistence.ReleasedBallots;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.figure.usecase.ReleaseFigures;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.standing.PublishReviewStandings;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.Acts;
import org.jiheng.survey.wave.usecase.WaveAudit;

/**
 * Closes a wave, counts it and publishes, in one transaction: at no moment are there ballots that are neither in the
 * intake nor counted.
 */
@ApplicationScoped
public class CloseAndCount {
    private final PartitionLocks locks;
    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final BallotIntake intake;
    private final ReleasedBallots ballots;
    private final Tallies tallies;
    private final ReleaseFigures releaseFigures;
    private final PublishReviewStandings publish;
    private final Acts acts;
    private final WaveAudit audit;

    CloseAndCount(
            PartitionLocks locks,
            PermittedCycles cycles,
            PanacheWaves waves,
            BallotIntake intake,
            ReleasedBallots ballots,
            Tallies tallies,
            ReleaseFigures releaseFigures,
            PublishReviewStandings publish,
            Acts acts,
            WaveAudit audit) {
        this.locks = locks;
        this.cycles = cycles;
        this.waves = waves;
        this.intake = intake;
        this.ballots = ballots;
        this.tallies = tallies;
        this.releaseFigures = releaseFigures;
        this.publish = publish;
        this.acts = acts;
        this.audit = audit;
    }

    @Transactional
    public TalliedWave close(String cycleCode, String code, Optional<LocalDate> occurredOn) {
        cycles.get(cycleCode, SurveyAct.CLOSE_WAVE);
        locks.lock(cycleCode);
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.CLOSE_WAVE);
        ClosedWave closed = waves.holdForUpdate(cycle, code).requireOpen().close(acts.of(cycle, occurredOn));
        waves.save(closed);
        intake.release(closed.id());
        Tally tally = new Tally(closed.questionnaire());
        long counted = ballots.forEach(closed.id(), tally::add);
        TalliedWave tallied = store(cycle, closed, tally);
        releaseFigures.release(cycle, tallied.id(), tallied.talliedAt());
        audit.counted(closed, tallied, counted);
        publish.publish(cycle);
        return tallied;
    }

    private TalliedWave store(Cycle cycle, ClosedWave wave, Tally tally) {
        tallies.store(wave.id(), tally);
        TalliedWave tallied = wave.count(acts.now(cycle));
        waves.save(tallied);
        return tallied;
    }
}
