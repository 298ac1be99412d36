package org.jiheng.inspection.rectification;

import org.jiheng.kit.refusal.Refusal;

/** The rectification's state does not know this move; the type says which. */
public final class MoveRefused extends Refusal {
    MoveRefused(String type, RectificationState present) {
        super(Kind.CONFLICT, type, present);
    }
}
