package org.jiheng.survey.count;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.ballot.BallotLimits;
import org.jiheng.survey.ballot.NewBallots;
import org.jiheng.survey.ballot.persistence.BallotRelease;
import org.jiheng.survey.ballot.persistence.BallotsOfGroups;
import org.jiheng.survey.code.usecase.CodeCounts;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.paper.persistence.PanachePaperBatches;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.standing.PublishReviewStandings;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.key.KeyOfWave;
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
    private final KeyOfWave keys;
    private final PanachePaperBatches paper;
    private final BallotsOfGroups groups;
    private final CodeCounts codes;
    private final BallotRelease release;
    private final Tallies tallies;
    private final PublishReviewStandings publish;
    private final Acts acts;
    private final WaveAudit audit;

    CloseAndCount(
            PartitionLocks locks,
            PermittedCycles cycles,
            PanacheWaves waves,
            KeyOfWave keys,
            PanachePaperBatches paper,
            BallotsOfGroups groups,
            CodeCounts codes,
            BallotRelease release,
            Tallies tallies,
            PublishReviewStandings publish,
            Acts acts,
            WaveAudit audit) {
        this.locks = locks;
        this.cycles = cycles;
        this.waves = waves;
        this.keys = keys;
        this.paper = paper;
        this.groups = groups;
        this.codes = codes;
        this.release = release;
        this.tallies = tallies;
        this.publish = publish;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * @param decided groups whose new ballots are set aside because they are too few to be counted after a reopening
     * @throws org.jiheng.survey.ballot.TooFewNewBallots if a group of which that was not decided has too few
     */
    @Transactional
    public TalliedWave close(String cycleCode, String code, Set<String> decided, Optional<LocalDate> occurredOn) {
        cycles.get(cycleCode, SurveyAct.CLOSE_WAVE);
        locks.lock(cycleCode);
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.CLOSE_WAVE);
        OpenWave open = waves.holdForUpdate(cycle, code).requireOpen();
        paper.requireNoneUnfinished(open.id());
        Set<String> setAside = requireReleasable(open, decided);
        ClosedWave closed = open.close(acts.of(cycle, occurredOn));
        waves.save(closed);
        codes.count(closed.id(), closed.closing(), groups.newWithTokens(closed.id()));
        Tally tally = new Tally(closed.questionnaire());
        long counted = release.release(closed, keys.of(closed.id()), setAside, tally::add);
        TalliedWave tallied = store(cycle, closed, tally);
        audit.counted(closed, tallied, counted, setAside);
        publish.publish(cycle);
        return tallied;
    }

    private Set<String> requireReleasable(OpenWave open, Set<String> decided) {
        BallotLimits limits = groups.limits(open.id());
        limits.require(groups.onSheets(open.id(), limits.groups()));
        // Before the first close nothing was shown that a difference could be made to
        int minimum = open.closing() == 1 ? 0 : open.questionnaire().minimumGroupSize();
        return new NewBallots(groups.newBallots(open.id()), minimum).setAside(decided);
    }

    private TalliedWave store(Cycle cycle, ClosedWave wave, Tally tally) {
        tallies.store(wave, tally);
        TalliedWave tallied = wave.count(acts.now(cycle));
        waves.save(tallied);
        return tallied;
    }
}
