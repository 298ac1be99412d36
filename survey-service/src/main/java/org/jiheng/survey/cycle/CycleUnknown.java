package org.jiheng.survey.cycle;

import org.jiheng.kit.refusal.Refusal;

/** No standing of the cycle has arrived here. */
public final class CycleUnknown extends Refusal {
    public CycleUnknown(String cycle) {
        super(Kind.NOT_FOUND, "cycle-unknown", cycle);
    }
}
