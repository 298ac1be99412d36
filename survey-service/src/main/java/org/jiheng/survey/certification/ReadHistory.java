package org.jiheng.survey.certification;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.Certification;
import org.jiheng.survey.wave.Closing;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.Certifications;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.WaveHistory;

/** Shows each close of a wave, each reopening, and who stands for the count. */
@ApplicationScoped
public class ReadHistory {
    /** @param certification of the last close, if somebody asked for it */
    public record History(List<Closing> closings, Optional<Certification> certification) {}

    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final WaveHistory history;
    private final Certifications certifications;

    ReadHistory(PermittedCycles permitted, PanacheWaves waves, WaveHistory history, Certifications certifications) {
        this.permitted = permitted;
        this.waves = waves;
        this.history = history;
        this.certifications = certifications;
    }

    public History of(String cycleCode, String code) {
        WaveId wave = waves.get(permitted.get(cycleCode, SurveyAct.READ_WAVE_HISTORY), code)
                .id();
        List<Closing> closings = history.of(wave);
        return new History(closings, certifications.find(wave, closings.size()));
    }
}
