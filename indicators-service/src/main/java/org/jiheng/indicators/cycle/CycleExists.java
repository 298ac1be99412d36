package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** A jurisdiction evaluates a year once. */
public final class CycleExists extends Refusal {
    public CycleExists(String cycle) {
        super(Kind.CONFLICT, "cycle-exists", cycle);
    }
}
