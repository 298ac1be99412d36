package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** The finding's state does not know this move; the type says which. */
public final class MoveRefused extends Refusal {
    MoveRefused(String type, FindingState present) {
        super(Kind.CONFLICT, type, present);
    }
}
