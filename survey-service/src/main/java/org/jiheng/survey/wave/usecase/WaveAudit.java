package org.jiheng.survey.wave.usecase;

import java.time.LocalDate;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.audit.Audit;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;

/** What the audit log keeps of a wave: its moves, and how many ballots there were; nothing of what one says. */
@ApplicationScoped
public class WaveAudit {
    record Opened(WaveState state, LocalDate occurredOn, int units) {}

    record Counted(WaveState state, LocalDate occurredOn, long ballots) {}

    private final Audit audit;

    WaveAudit(Audit audit) {
        this.audit = audit;
    }

    public void opened(OpenWave wave) {
        int units = wave.questionnaire().units().size();
        changed(wave.id(), WaveState.PLANNED, new Opened(wave.state(), day(wave.opened()), units));
    }

    public void counted(ClosedWave closed, TalliedWave tallied, long ballots) {
        changed(tallied.id(), WaveState.OPEN, new Counted(tallied.state(), day(closed.closed()), ballots));
    }

    private void changed(WaveId wave, WaveState before, Object after) {
        audit.changed(wave.cycle() + "/waves/" + wave.wave(), Map.of("state", before), after);
    }

    private static LocalDate day(Act act) {
        return act.dates().occurredOn();
    }
}
