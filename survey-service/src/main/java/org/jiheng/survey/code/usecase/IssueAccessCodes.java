package org.jiheng.survey.code.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.code.AccessCode;
import org.jiheng.survey.code.BallotPageWithoutAddress;
import org.jiheng.survey.code.CodeHash;
import org.jiheng.survey.code.IssuedCodes;
import org.jiheng.survey.code.MoreCodesThanQuota;
import org.jiheng.survey.code.letter.Letter;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.token.persistence.BallotKeys;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.GroupHasNoQuota;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.Samples;
import org.jiheng.survey.wave.usecase.Acts;

/** Issues access codes of a group. They leave with the answer, and are nowhere afterwards. */
@ApplicationScoped
public class IssueAccessCodes {
    /** What leaves: codes, and what stands around them in the letters. */
    public record Mailing(IssuedCodes issued, Letter letter) {}

    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final Samples samples;
    private final TakenCycles cycles;
    private final BallotPageConfig page;
    private final KeyOfWave waveKeys;
    private final BallotKeys keys;
    private final AccessCodes codes;
    private final Acts acts;
    private final CodeAudit audit;

    IssueAccessCodes(
            PermittedCycles permitted,
            PanacheWaves waves,
            Samples samples,
            TakenCycles cycles,
            BallotPageConfig page,
            KeyOfWave waveKeys,
            BallotKeys keys,
            AccessCodes codes,
            Acts acts,
            CodeAudit audit) {
        this.permitted = permitted;
        this.waves = waves;
        this.samples = samples;
        this.cycles = cycles;
        this.page = page;
        this.waveKeys = waveKeys;
        this.keys = keys;
        this.codes = codes;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * @throws GroupHasNoQuota if the opening did not say how many of the group are asked
     * @throws MoreCodesThanQuota if more would be invited than that
     * @throws BallotPageWithoutAddress if nobody said where the page is
     */
    @Transactional
    public Mailing issue(String cycleCode, String code, String group, int number, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.ISSUE_ACCESS_CODES);
        String address = page.address().orElseThrow(BallotPageWithoutAddress::new);
        WaveId wave = waves.holdForShare(cycle, code).requireOpen().id();
        codes.issueAlone(wave, group);
        requireWithinQuota(wave, group, number);
        WaveKey key = waveKeys.of(wave);
        List<AccessCode> issued =
                Stream.generate(AccessCode::random).limit(number).toList();
        List<CodeHash> hashes =
                issued.stream().map(each -> CodeHash.of(wave, key, each)).toList();
        long issue = codes.add(wave, group, hashes, acts.of(cycle, occurredOn));
        audit.issued(wave, group, issue, number);
        String fingerprint = keys.publicKey(wave, group).fingerprint();
        return new Mailing(
                new IssuedCodes(wave, group, issue, fingerprint, issued), letter(wave, group, address, fingerprint));
    }

    private Letter letter(WaveId wave, String group, String address, String fingerprint) {
        ReviewWords words = cycles.words(wave.cycle());
        ReviewWords.Period period = words.period(wave.wave());
        return new Letter(
                words.title().zh().or(() -> words.title().en()).orElse(wave.cycle()),
                words.group(group),
                period.from(),
                period.to(),
                address,
                fingerprint);
    }

    private void requireWithinQuota(WaveId wave, String group, int number) {
        long quota = samples.asked(wave).stream()
                .filter(asked -> asked.group().equals(group))
                .mapToLong(Asked::quota)
                .findFirst()
                .orElseThrow(() -> new GroupHasNoQuota(wave, group));
        long possible = quota - codes.counts(wave, group).invited();
        if (number > possible) {
            throw new MoreCodesThanQuota(group, number, possible);
        }
    }
}
