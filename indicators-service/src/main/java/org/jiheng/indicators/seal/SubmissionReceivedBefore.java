package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** Each office receives a version once. */
public final class SubmissionReceivedBefore extends Refusal {
    SubmissionReceivedBefore(String unit, int version, ReceivingOffice office) {
        super(Kind.CONFLICT, "submission-received-before", unit, version, office);
    }
}
