package org.jiheng.inspection.visit;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such visit, or none that the reader may know of. */
public final class VisitUnknown extends Refusal {
    public VisitUnknown(UUID visit) {
        super(Kind.NOT_FOUND, "visit-unknown", visit);
    }
}
