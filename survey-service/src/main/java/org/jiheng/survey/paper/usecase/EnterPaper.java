package org.jiheng.survey.paper.usecase;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.identity.Caller;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.SheetCheck;
import org.jiheng.survey.ballot.usecase.TakeInSheets;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.paper.Differences;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.PaperBatchState;
import org.jiheng.survey.paper.persistence.PanachePaperBatches;
import org.jiheng.survey.paper.persistence.PaperEntries;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.key.KeyOfWave;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/**
 * Takes a clerk's entry of a bundle, the first or the second, or the same once more with a mistake mended. As soon as two
 * clerks' entries are alike the ballots are in.
 */
@ApplicationScoped
public class EnterPaper {
    /** The bundle now, and where this entry differs from the other clerk's; without that there are none. */
    public record Entered(PaperBatch batch, Differences differences) {}

    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final KeyOfWave keys;
    private final PanachePaperBatches batches;
    private final PaperEntries entries;
    private final TakeInSheets takeInSheets;
    private final Caller caller;

    EnterPaper(
            PermittedCycles cycles,
            PanacheWaves waves,
            KeyOfWave keys,
            PanachePaperBatches batches,
            PaperEntries entries,
            TakeInSheets takeInSheets,
            Caller caller) {
        this.cycles = cycles;
        this.waves = waves;
        this.keys = keys;
        this.batches = batches;
        this.entries = entries;
        this.takeInSheets = takeInSheets;
        this.caller = caller;
    }

    /**
     * @throws org.jiheng.survey.ballot.BallotsRefused naming every fault of every sheet
     * @throws org.jiheng.survey.paper.PaperBatchOver once it is taken in or discarded
     * @throws org.jiheng.survey.paper.PaperBatchOfOthers if two others have entered it
     */
    @Transactional
    public Entered enter(String cycleCode, String code, String name, List<Sheet> sheets) {
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.ENTER_PAPER);
        // Held until the commit: a close that comes now waits, and sees what has become of this bundle
        OpenWave wave = waves.holdForShare(cycle, code).requireOpen();
        List<CheckedSheet> own = SheetCheck.check(wave.questionnaire(), sheets);
        PaperBatch batch = batches.holdOrBegin(wave.id(), name, caller.id());
        PaperBatch.Turn turn = batch.turnOf(caller.id());
        WaveKey key = keys.of(wave.id());
        List<CheckedSheet> other = entries.of(wave.id(), key, name, turn.other());
        Differences differences = Differences.between(wave.questionnaire(), own, other.isEmpty() ? own : other);
        PaperBatchState reached = reached(other, differences);
        if (reached == PaperBatchState.TAKEN_IN) {
            takeInSheets.takeIn(wave.id(), own);
            entries.delete(wave.id(), name);
        } else {
            entries.replace(wave.id(), key, name, turn, own);
        }
        PaperBatch entered = batch.entered(turn, caller.id(), reached, own.size());
        batches.save(wave.id(), entered);
        return new Entered(entered, differences);
    }

    private static PaperBatchState reached(List<CheckedSheet> other, Differences differences) {
        if (other.isEmpty()) {
            return PaperBatchState.FIRST_ENTERED;
        }
        return differences.areNone() ? PaperBatchState.TAKEN_IN : PaperBatchState.DIFFERING;
    }
}
