package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** Figures are sealed once; afterwards they are replaced, with a reason. */
public final class SubmissionSealedBefore extends Refusal {
    public SubmissionSealedBefore(String unit) {
        super(Kind.CONFLICT, "submission-sealed-before", unit);
    }
}
