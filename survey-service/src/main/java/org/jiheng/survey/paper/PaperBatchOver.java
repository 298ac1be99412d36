package org.jiheng.survey.paper;

import org.jiheng.kit.refusal.Refusal;

/** What is taken in is not entered again: nobody could tell any more which ballots it was. */
public final class PaperBatchOver extends Refusal {
    public PaperBatchOver(String batch, PaperBatchState state) {
        super(Kind.CONFLICT, "paper-batch-over", batch, state);
    }
}
