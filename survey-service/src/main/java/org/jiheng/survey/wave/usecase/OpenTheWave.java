package org.jiheng.survey.wave.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.PlannedWave;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.key.WaveKeys;
import org.jiheng.survey.wave.persistence.IntakeTables;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Opens a wave: from now on ballots come in, and what they may say is frozen. */
@ApplicationScoped
public class OpenTheWave {
    private final PartitionLocks locks;
    private final PermittedCycles permitted;
    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final WaveKeys keys;
    private final IntakeTables intakes;
    private final Acts acts;
    private final WaveAudit audit;
    private final Event<WaveOpened> opened;

    OpenTheWave(
            PartitionLocks locks,
            PermittedCycles permitted,
            TakenCycles cycles,
            PanacheWaves waves,
            WaveKeys keys,
            IntakeTables intakes,
            Acts acts,
            WaveAudit audit,
            Event<WaveOpened> opened) {
        this.locks = locks;
        this.permitted = permitted;
        this.cycles = cycles;
        this.waves = waves;
        this.keys = keys;
        this.intakes = intakes;
        this.acts = acts;
        this.audit = audit;
        this.opened = opened;
    }

    /**
     * @param code the wave's code, one that the cycle's scheme names
     * @throws org.jiheng.survey.wave.SampleFaulty if the sample cannot be so
     */
    @Transactional
    public OpenWave open(String cycleCode, String code, Sample sample, Optional<LocalDate> occurredOn) {
        permitted.get(cycleCode, SurveyAct.OPEN_WAVE);
        // Two who open the wave at once wait here for each other; so does a unit that arrives, which then is not part
        // of it
        locks.lock(cycleCode);
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.OPEN_WAVE);
        PlannedWave planned = waves.get(cycle, code).requirePlanned();
        OpenWave open = planned.open(Questionnaire.of(cycle, cycles.units(cycleCode)), acts.of(cycle, occurredOn));
        sample.requireFitting(open.questionnaire());
        // Before the commit: no ballot waits for a key that was lost
        WaveKey key = keys.make(open.id());
        waves.add(open, key.check(open.id()), sample);
        intakes.open(open.id());
        opened.fire(new WaveOpened(open, key));
        audit.opened(open, sample);
        return open;
    }
}
