package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** A cycle starts with at least one unit. */
public final class CycleHasNoUnits extends Refusal {
    public CycleHasNoUnits(String cycle) {
        super(Kind.CONFLICT, "cycle-has-no-units", cycle);
    }
}
