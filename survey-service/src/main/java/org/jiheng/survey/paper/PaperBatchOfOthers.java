package org.jiheng.survey.paper;

import org.jiheng.kit.refusal.Refusal;

/** Two clerks enter a bundle; a third would only make it harder to see who misread. */
public final class PaperBatchOfOthers extends Refusal {
    public PaperBatchOfOthers(String batch) {
        super(Kind.FORBIDDEN, "paper-batch-of-others", batch);
    }
}
