package org.jiheng.survey.wave.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.GroupHasNoQuota;
import org.jiheng.survey.wave.Replacement;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.Samples;

/** Shows who is asked in a wave, and adds who is asked in the place of those whose letters came back. */
@ApplicationScoped
public class KeepTheSample {
    /** A sample as it was given, and what was added to it. */
    public record Kept(Sample sample, List<Replacement> replacements) {}

    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final Samples samples;
    private final Acts acts;
    private final WaveAudit audit;

    KeepTheSample(PermittedCycles permitted, PanacheWaves waves, Samples samples, Acts acts, WaveAudit audit) {
        this.permitted = permitted;
        this.waves = waves;
        this.samples = samples;
        this.acts = acts;
        this.audit = audit;
    }

    public Kept of(String cycleCode, String code) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.READ_SAMPLE);
        WaveId wave = waves.get(cycle, code).id();
        return new Kept(samples.of(wave), samples.replacements(wave));
    }

    /** @throws GroupHasNoQuota if the opening did not say how many of the group are asked */
    @Transactional
    public void replace(String cycleCode, String code, Replacement replacement, Optional<LocalDate> occurredOn) {
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.ADD_REPLACEMENTS);
        WaveId wave = waves.holdForShare(cycle, code).requireOpen().id();
        if (samples.of(wave).groups().stream().noneMatch(g -> g.group().equals(replacement.group()))) {
            throw new GroupHasNoQuota(wave, replacement.group());
        }
        samples.add(wave, replacement, acts.of(cycle, occurredOn));
        audit.replaced(wave, replacement);
    }
}
