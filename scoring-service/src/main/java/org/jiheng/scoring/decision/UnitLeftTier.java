package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** The unit is no longer in the tier in which its grade was proposed. */
public final class UnitLeftTier extends Refusal {
    public UnitLeftTier(String unit, String tier) {
        super(Kind.CONFLICT, "unit-left-tier", unit, tier);
    }
}
