package org.jiheng.survey.code.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.code.AccessCode;
import org.jiheng.survey.code.CodeHash;
import org.jiheng.survey.code.CodesNotVoided;
import org.jiheng.survey.code.IssueUnknown;
import org.jiheng.survey.code.NoCodesLeft;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.code.persistence.AccessCodes.Found;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.Acts;

/** Voids codes: of stubs whose sheets came back filled in, or that reached nobody. */
@ApplicationScoped
public class VoidAccessCodes {
    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final KeyOfWave waveKeys;
    private final AccessCodes codes;
    private final Acts acts;
    private final CodeAudit audit;

    VoidAccessCodes(
            PermittedCycles permitted,
            PanacheWaves waves,
            KeyOfWave waveKeys,
            AccessCodes codes,
            Acts acts,
            CodeAudit audit) {
        this.permitted = permitted;
        this.waves = waves;
        this.waveKeys = waveKeys;
        this.codes = codes;
        this.acts = acts;
        this.audit = audit;
    }

    /**
     * All or none. A code that somebody answered with on the page refuses its stub, and with it the sheet.
     *
     * @throws CodesNotVoided naming each that is not one, is spent, or is void already
     */
    @Transactional
    public int voidCodes(
            String cycleCode,
            String code,
            List<String> typed,
            boolean answeredOnPaper,
            String reason,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.VOID_ACCESS_CODES);
        WaveId wave = waves.holdForShare(cycle, code).requireOpen().id();
        List<CodeHash> hashes = held(wave, typed);
        codes.voidAll(
                codes.addVoiding(wave, hashes.size(), answeredOnPaper, reason, acts.of(cycle, occurredOn)), hashes);
        audit.voided(wave, hashes.size(), answeredOnPaper, reason);
        return hashes.size();
    }

    /** Those of an issue that nobody answered with, if its file or its letters were lost. */
    @Transactional
    public int voidIssue(String cycleCode, String code, long issue, String reason, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.VOID_ISSUE);
        WaveId wave = waves.holdForShare(cycle, code).requireOpen().id();
        if (!codes.isIssue(wave, issue)) {
            throw new IssueUnknown(wave, issue);
        }
        int left = codes.holdIssued(wave, issue);
        if (left == 0) {
            throw new NoCodesLeft(issue);
        }
        codes.voidIssue(codes.addVoiding(wave, left, false, reason, acts.of(cycle, occurredOn)), issue);
        audit.voided(wave, left, false, reason);
        return left;
    }

    private List<CodeHash> held(WaveId wave, List<String> typed) {
        WaveKey key = waveKeys.of(wave);
        List<Fault> faults = new ArrayList<>();
        // By hash: two batches that share codes wait for each other in one direction only
        Map<CodeHash, Integer> positions = new TreeMap<>();
        for (int i = 0; i < typed.size(); i++) {
            Optional<CodeHash> hash = AccessCode.read(typed.get(i)).map(each -> CodeHash.of(wave, key, each));
            if (hash.isEmpty()) {
                faults.add(fault(i, "code-mistyped"));
            } else if (positions.putIfAbsent(hash.get(), i) != null) {
                faults.add(fault(i, "code-twice"));
            }
        }
        positions.forEach((hash, position) ->
                broken(codes.hold(wave, hash)).ifPresent(rule -> faults.add(fault(position, rule))));
        if (!faults.isEmpty()) {
            throw new CodesNotVoided(faults, typed.size());
        }
        return List.copyOf(positions.keySet());
    }

    private static Optional<String> broken(Optional<Found> found) {
        if (found.isEmpty()) {
            return Optional.of("code-unknown");
        }
        return switch (found.get().state()) {
            case ISSUED -> Optional.empty();
            case SPENT -> Optional.of("code-spent");
            case VOID -> Optional.of("code-void");
        };
    }

    private static Fault fault(int position, String rule) {
        return new Fault("/codes/" + position, rule);
    }
}
