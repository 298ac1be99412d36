package org.jiheng.survey.code.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.code.GroupCodes;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.code.persistence.CodeCountRows;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.token.persistence.BallotKeys;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.WaveHistory;

/** Shows how many codes of each group there are, and the fingerprints of the groups' keys. */
@ApplicationScoped
public class ReadAccessCodes {
    /** @param signed whether an auditor signed how many there were at the last close */
    public record Codes(List<GroupCodes> groups, Map<String, String> fingerprints, boolean signed) {}

    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final WaveHistory history;
    private final AccessCodes codes;
    private final CodeCountRows counts;
    private final BallotKeys keys;

    ReadAccessCodes(
            PermittedCycles permitted,
            PanacheWaves waves,
            WaveHistory history,
            AccessCodes codes,
            CodeCountRows counts,
            BallotKeys keys) {
        this.permitted = permitted;
        this.waves = waves;
        this.history = history;
        this.codes = codes;
        this.counts = counts;
        this.keys = keys;
    }

    public Codes of(String cycleCode, String code) {
        Wave wave = waves.get(permitted.get(cycleCode, SurveyAct.READ_ACCESS_CODES), code);
        WaveId id = wave.id();
        Map<String, String> fingerprints = keys.publicKeys(id).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().fingerprint()));
        return new Codes(
                codes.counts(id),
                fingerprints,
                counts.isSigned(id, history.of(id).size()));
    }
}
