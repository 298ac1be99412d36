package org.jiheng.inspection.finding;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** From a complaint comes one finding, and another only once that was dropped or withdrawn. */
public final class ComplaintTaken extends Refusal {
    public ComplaintTaken(UUID complaint) {
        super(Kind.CONFLICT, "complaint-has-its-finding", complaint);
    }
}
