package org.jiheng.survey.wave.usecase;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.jiheng.kit.intake.PartitionLocks;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.IntakeTables;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Opens a wave again for ballots that were forgotten; those counted stay counted, and that it was done stays visible. */
@ApplicationScoped
public class ReopenTheWave {
    private final PartitionLocks locks;
    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final KeyOfWave keys;
    private final IntakeTables intakes;
    private final Acts acts;
    private final WaveAudit audit;
    private final Event<WaveOpened> opened;

    ReopenTheWave(
            PartitionLocks locks,
            PermittedCycles permitted,
            PanacheWaves waves,
            KeyOfWave keys,
            IntakeTables intakes,
            Acts acts,
            WaveAudit audit,
            Event<WaveOpened> opened) {
        this.locks = locks;
        this.permitted = permitted;
        this.waves = waves;
        this.keys = keys;
        this.intakes = intakes;
        this.acts = acts;
        this.audit = audit;
        this.opened = opened;
    }

    /** @throws org.jiheng.survey.wave.CloserCannotReopen unless somebody else closed it */
    @Transactional
    public OpenWave reopen(String cycleCode, String code, String reason, Optional<LocalDate> occurredOn) {
        permitted.get(cycleCode, SurveyAct.REOPEN_WAVE);
        locks.lock(cycleCode);
        Cycle cycle = permitted.holdRunning(cycleCode, SurveyAct.REOPEN_WAVE);
        Wave before = waves.holdForUpdate(cycle, code);
        OpenWave again = before.reopen(acts.of(cycle, occurredOn));
        WaveId id = again.id();
        WaveKey key = keys.ofReopened(id);
        waves.save(again, reason, key.check(id));
        intakes.open(id);
        opened.fire(new WaveOpened(again, key));
        audit.reopened(before, again, reason);
        return again;
    }
}
