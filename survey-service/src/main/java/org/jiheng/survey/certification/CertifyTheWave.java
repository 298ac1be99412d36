package org.jiheng.survey.certification;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.ballot.persistence.ReleasedBallots;
import org.jiheng.survey.code.usecase.CodeCounts;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.figure.usecase.ReleaseFigures;
import org.jiheng.survey.receipt.usecase.PublishReceipts;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.standing.PublishReviewStandings;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.Certification;
import org.jiheng.survey.wave.CertificationAsked;
import org.jiheng.survey.wave.CertificationNotAsked;
import org.jiheng.survey.wave.CertifiedWave;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.persistence.Certifications;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.Acts;
import org.jiheng.survey.wave.usecase.WaveAudit;

/** One person asks for a wave's certification, another confirms it: the ballots are counted again, and figures by group leave. */
@ApplicationScoped
public class CertifyTheWave {
    private final PartitionLocks locks;
    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final Certifications certifications;
    private final ReleasedBallots ballots;
    private final Tallies tallies;
    private final ReleaseFigures figures;
    private final CodeCounts codes;
    private final PublishReceipts receipts;
    private final PublishReviewStandings standings;
    private final Acts acts;
    private final WaveAudit audit;
    private final Event<WaveCertified> certified;

    CertifyTheWave(
            PartitionLocks locks,
            PermittedCycles permitted,
            PanacheWaves waves,
            Certifications certifications,
            ReleasedBallots ballots,
            Tallies tallies,
            ReleaseFigures figures,
            CodeCounts codes,
            PublishReceipts receipts,
            PublishReviewStandings standings,
            Acts acts,
            WaveAudit audit,
            Event<WaveCertified> certified) {
        this.locks = locks;
        this.permitted = permitted;
        this.waves = waves;
        this.certifications = certifications;
        this.ballots = ballots;
        this.tallies = tallies;
        this.figures = figures;
        this.codes = codes;
        this.receipts = receipts;
        this.standings = standings;
        this.acts = acts;
        this.audit = audit;
        this.certified = certified;
    }

    /** @throws CertificationAsked if somebody did already */
    @Transactional
    public TalliedWave ask(String cycleCode, String code, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.ASK_FOR_CERTIFICATION);
        TalliedWave wave = waves.holdForUpdate(cycle, code).requireTallied();
        codes.requireSigned(wave.id(), wave.closing());
        if (certifications.find(wave).isPresent()) {
            throw new CertificationAsked(wave.id());
        }
        Certification asked = Certification.asked(wave, acts.of(cycle, occurredOn));
        certifications.add(wave, asked);
        audit.certificationAsked(wave, asked);
        return wave;
    }

    /**
     * @throws CertificationNotAsked if nobody asked for it since the wave was counted last
     * @throws TallyDiffers if the stored ballots do not give the stored tally
     */
    @Transactional
    public CertifiedWave confirm(String cycleCode, String code, Optional<LocalDate> occurredOn) {
        permitted.get(cycleCode, SurveyAct.CONFIRM_CERTIFICATION);
        locks.lock(cycleCode);
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.CONFIRM_CERTIFICATION);
        TalliedWave wave = waves.holdForUpdate(cycle, code).requireTallied();
        Certification asked = certifications.find(wave).orElseThrow(() -> new CertificationNotAsked(wave.id()));
        Act act = acts.of(cycle, occurredOn);
        Act confirmed = asked.confirm(act).confirmed().orElseThrow();
        requireSameCount(wave);
        certifications.confirm(wave, confirmed);
        CertifiedWave now = wave.certify();
        waves.save(now);
        figures.release(cycle, wave.id(), act.dates().recordedAt());
        receipts.publish(wave.id());
        standings.publish(cycle);
        audit.certified(wave, now, act);
        certified.fire(new WaveCertified(wave.id()));
        return now;
    }

    private void requireSameCount(TalliedWave wave) {
        Tally again = new Tally(wave.questionnaire());
        ballots.forEach(wave.id(), again::add);
        if (!again.agreesWith(tallies.load(wave.id(), wave.questionnaire()))) {
            throw new TallyDiffers(wave.id());
        }
    }
}
