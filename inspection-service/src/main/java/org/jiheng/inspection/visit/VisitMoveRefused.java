package org.jiheng.inspection.visit;

import org.jiheng.kit.refusal.Refusal;

/** The visit's state does not know this move; the type says which. */
public final class VisitMoveRefused extends Refusal {
    VisitMoveRefused(String type, VisitState present) {
        super(Kind.CONFLICT, type, present);
    }
}
