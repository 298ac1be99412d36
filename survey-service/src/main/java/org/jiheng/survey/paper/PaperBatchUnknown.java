package org.jiheng.survey.paper;

import org.jiheng.kit.refusal.Refusal;

/** No bundle of that name was entered in the wave. */
public final class PaperBatchUnknown extends Refusal {
    public PaperBatchUnknown(String batch, String wave) {
        super(Kind.NOT_FOUND, "paper-batch-unknown", batch, wave);
    }
}
