package org.jiheng.scoring.cycle;

import org.jiheng.kit.refusal.Refusal;

/** No cycle of this code has arrived here. */
public final class CycleUnknown extends Refusal {
    public CycleUnknown(String cycle) {
        super(Kind.NOT_FOUND, "cycle-unknown", cycle);
    }
}
