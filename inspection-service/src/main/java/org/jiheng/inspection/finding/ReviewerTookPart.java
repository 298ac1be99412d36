package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** An appeal is decided by someone other than the finding's inspectors, whoever else was on the visit or added evidence, and the appellant. */
public final class ReviewerTookPart extends Refusal {
    public ReviewerTookPart() {
        super(Kind.FORBIDDEN, "reviewer-took-part");
    }
}
