package org.jiheng.survey.paper.usecase;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Caller;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.PaperBatchState;
import org.jiheng.survey.paper.persistence.PanachePaperBatches;
import org.jiheng.survey.paper.persistence.PaperEntries;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Gives up a bundle that nobody finishes: nothing of it is in, and its sheets may be entered in another one. */
@ApplicationScoped
public class DiscardPaper {
    record Discarded(PaperBatchState state, int sheets, String reason) {}

    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final PanachePaperBatches batches;
    private final PaperEntries entries;
    private final Caller caller;
    private final Audit audit;

    DiscardPaper(
            PermittedCycles cycles,
            PanacheWaves waves,
            PanachePaperBatches batches,
            PaperEntries entries,
            Caller caller,
            Audit audit) {
        this.cycles = cycles;
        this.waves = waves;
        this.batches = batches;
        this.entries = entries;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    public void discard(String cycleCode, String code, String name, String reason) {
        Cycle cycle = cycles.holdRunning(cycleCode, SurveyAct.DISCARD_PAPER);
        WaveId wave = waves.holdForShare(cycle, code).requireOpen().id();
        PaperBatch batch = batches.hold(wave, name);
        batch.requireUnfinished();
        entries.delete(wave, name);
        batches.discard(wave, batch, caller.id(), reason);
        audit.changed(
                wave.cycle() + "/waves/" + wave.wave() + "/paper-batches/" + name,
                Map.of("state", batch.state()),
                new Discarded(PaperBatchState.DISCARDED, batch.sheets(), reason));
    }
}
