package org.jiheng.inspection.visit;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Whoever makes an id for a visit takes one that stands for none yet. */
public final class VisitIdTaken extends Refusal {
    public VisitIdTaken(UUID visit) {
        super(Kind.CONFLICT, "visit-id-taken", visit);
    }
}
