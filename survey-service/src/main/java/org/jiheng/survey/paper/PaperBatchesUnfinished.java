package org.jiheng.survey.paper;

import java.util.List;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** A wave is not closed over sheets that were entered once: they would be neither counted nor given up by anybody. */
public final class PaperBatchesUnfinished extends Refusal {
    private static final int NAMED = 20;

    public PaperBatchesUnfinished(WaveId wave, List<String> batches) {
        super(
                Kind.CONFLICT,
                "paper-batches-unfinished",
                wave.wave(),
                batches.size(),
                String.join(", ", batches.subList(0, Math.min(NAMED, batches.size()))));
    }
}
