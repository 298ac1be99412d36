package org.jiheng.survey.ballot.usecase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.ballot.BallotLimits;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.SheetCheck;
import org.jiheng.survey.ballot.persistence.BallotIntake;
import org.jiheng.survey.ballot.persistence.BallotsOfGroups;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Takes a batch of sheets into an open wave, all or nothing. */
@ApplicationScoped
public class TakeInSheets {
    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final KeyOfWave keys;
    private final BallotIntake intake;
    private final BallotsOfGroups groups;

    TakeInSheets(
            PermittedCycles cycles, PanacheWaves waves, KeyOfWave keys, BallotIntake intake, BallotsOfGroups groups) {
        this.cycles = cycles;
        this.waves = waves;
        this.keys = keys;
        this.intake = intake;
        this.groups = groups;
    }

    /** @return how many ballots are in now that were not before: all of the batch */
    @Transactional
    public int takeIn(String cycleCode, String code, List<Sheet> sheets) {
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.TAKE_IN_BALLOTS);
        // Held until the commit: a close that comes now waits, and counts this batch too
        OpenWave wave = waves.holdForShare(cycle, code).requireOpen();
        List<CheckedSheet> checked = SheetCheck.check(wave.questionnaire(), sheets);
        takeIn(wave.id(), checked);
        return checked.size();
    }

    /** The same for whoever holds the wave open and has checked the sheets. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeIn(WaveId wave, List<CheckedSheet> sheets) {
        BallotLimits limits = groups.limits(wave);
        Set<String> limited = sheets.stream()
                .map(sheet -> sheet.ballot().group())
                .filter(limits.groups()::contains)
                .collect(Collectors.toSet());
        groups.takeInAlone(wave, limited);
        intake.store(wave, keys.of(wave), sheets);
        if (!limited.isEmpty()) {
            limits.require(groups.onSheets(wave, limited));
        }
    }
}
