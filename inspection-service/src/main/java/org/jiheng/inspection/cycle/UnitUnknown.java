package org.jiheng.inspection.cycle;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such unit, or it has not arrived here yet. */
public final class UnitUnknown extends Refusal {
    public UnitUnknown(String unit) {
        super(Kind.NOT_FOUND, "unit-unknown", unit);
    }
}
