package org.jiheng.inspection.visit;

import org.jiheng.kit.refusal.Refusal;

/** What was found on a visit was found on one of its days: it can neither be cancelled nor have been on others. */
public final class VisitHasFindings extends Refusal {
    public VisitHasFindings(long outside) {
        super(Kind.CONFLICT, "visit-has-findings", outside);
    }
}
