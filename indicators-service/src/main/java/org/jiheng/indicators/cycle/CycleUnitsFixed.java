package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Units are registered, and moved to another tier, while a cycle is prepared; from its start on they stay. */
public final class CycleUnitsFixed extends Refusal {
    public CycleUnitsFixed(String cycle, CycleState state) {
        super(Kind.CONFLICT, "cycle-units-fixed", cycle, state);
    }
}
