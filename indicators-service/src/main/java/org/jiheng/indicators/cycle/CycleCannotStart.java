package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Only a cycle that is being prepared can start. */
public final class CycleCannotStart extends Refusal {
    public CycleCannotStart(String cycle, CycleState state) {
        super(Kind.CONFLICT, "cycle-cannot-start", cycle, state);
    }
}
