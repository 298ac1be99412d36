package org.jiheng.inspection.cycle;

import org.jiheng.kit.refusal.Refusal;

/** No such cycle has arrived here, or not yet. */
public final class CycleUnknown extends Refusal {
    public CycleUnknown(String cycle) {
        super(Kind.NOT_FOUND, "cycle-unknown", cycle);
    }
}
