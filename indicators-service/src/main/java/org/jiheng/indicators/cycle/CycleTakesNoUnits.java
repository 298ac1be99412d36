package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Units are registered before a cycle is closed. */
public final class CycleTakesNoUnits extends Refusal {
    public CycleTakesNoUnits(String cycle, CycleState state) {
        super(Kind.CONFLICT, "cycle-takes-no-units", cycle, state);
    }
}
