package org.jiheng.inspection.rectification;

import org.jiheng.kit.refusal.Refusal;

/** The newest version of the unit's result names it no more. */
public final class WeakPointTakenBack extends Refusal {
    private WeakPointTakenBack(int last, int newest) {
        super(Kind.CONFLICT, "weak-point-taken-back", last, newest);
    }

    public static void unlessPresent(ShownWeakPoint shown) {
        if (!shown.isPresent()) {
            throw new WeakPointTakenBack(shown.last(), shown.newest());
        }
    }
}
