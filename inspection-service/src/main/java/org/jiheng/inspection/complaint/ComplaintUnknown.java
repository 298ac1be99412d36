package org.jiheng.inspection.complaint;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such complaint. */
public final class ComplaintUnknown extends Refusal {
    public ComplaintUnknown(UUID complaint) {
        super(Kind.NOT_FOUND, "complaint-unknown", complaint);
    }
}
