package org.jiheng.survey.paper.usecase;

import java.util.Comparator;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.persistence.PanachePaperBatches;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.persistence.PanacheWaves;

import static java.util.Comparator.comparing;

/** Lists the bundles of a wave: how far each has come, and nothing of what its sheets say. */
@ApplicationScoped
public class ListPaper {
    private static final Map<String, Comparator<PaperBatch>> ORDERS = Map.of(
            "batch", comparing(PaperBatch::name),
            "state", comparing(PaperBatch::state).thenComparing(PaperBatch::name));

    private final PermittedCycles cycles;
    private final PanacheWaves waves;
    private final PanachePaperBatches batches;

    ListPaper(PermittedCycles cycles, PanacheWaves waves, PanachePaperBatches batches) {
        this.cycles = cycles;
        this.waves = waves;
        this.batches = batches;
    }

    public Paged<PaperBatch> of(String cycleCode, String wave, Page page) {
        Cycle cycle = cycles.get(cycleCode, SurveyAct.READ_PAPER);
        return page.of(batches.all(waves.get(cycle, wave).id()), ORDERS);
    }
}
