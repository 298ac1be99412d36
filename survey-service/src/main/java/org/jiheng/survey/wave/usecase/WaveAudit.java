package org.jiheng.survey.wave.usecase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.audit.Audit;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.Certification;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.Replacement;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;

/** What the audit log keeps of a wave: its moves, and how many ballots there were; nothing of what one says. */
@ApplicationScoped
public class WaveAudit {
    record Opened(WaveState state, LocalDate occurredOn, int units, Sample sample) {}

    record Counted(WaveState state, LocalDate occurredOn, int closing, long ballots, Set<String> setAside) {}

    record Moved(WaveState state, LocalDate occurredOn) {}

    private final Audit audit;

    WaveAudit(Audit audit) {
        this.audit = audit;
    }

    public void opened(OpenWave wave, Sample sample) {
        int units = wave.questionnaire().units().size();
        changed(wave.id(), WaveState.PLANNED, new Opened(wave.state(), day(wave.opened()), units, sample));
    }

    public void counted(ClosedWave closed, TalliedWave tallied, long ballots, Set<String> setAside) {
        changed(
                tallied.id(),
                WaveState.OPEN,
                new Counted(tallied.state(), day(closed.closed()), closed.closing(), ballots, setAside));
    }

    public void reopened(Wave before, OpenWave again, String reason) {
        audit.changed(
                subject(again.id()),
                Map.of("state", before.state()),
                new Moved(again.state(), day(again.opened())),
                reason);
    }

    public void replaced(WaveId wave, Replacement replacement) {
        audit.changed(
                subject(wave) + "/sample/" + replacement.group(),
                null,
                Map.of("invited", replacement.invited(), "sheets", replacement.sheets()),
                replacement.reason());
    }

    public void certificationAsked(TalliedWave wave, Certification certification) {
        LocalDate day = day(certification.asked());
        audit.changed(
                subject(wave.id()) + "/certification", null, Map.of("closing", wave.closing(), "occurredOn", day));
    }

    public void certified(TalliedWave before, Wave certified, Act act) {
        changed(before.id(), before.state(), new Moved(certified.state(), day(act)));
    }

    private void changed(WaveId wave, WaveState before, Object after) {
        audit.changed(subject(wave), Map.of("state", before), after);
    }

    private static String subject(WaveId wave) {
        return wave.cycle() + "/waves/" + wave.wave();
    }

    private static LocalDate day(Act act) {
        return act.dates().occurredOn();
    }
}
