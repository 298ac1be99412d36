package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** An appeal is decided by someone other than the finding's inspectors. */
public final class ReviewerIsInspector extends Refusal {
    ReviewerIsInspector() {
        super(Kind.FORBIDDEN, "reviewer-is-inspector");
    }
}
