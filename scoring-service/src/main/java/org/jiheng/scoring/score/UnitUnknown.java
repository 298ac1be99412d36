package org.jiheng.scoring.score;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no unit of this code, as far as has arrived here. */
public final class UnitUnknown extends Refusal {
    public UnitUnknown(String cycle, String unit) {
        super(Kind.NOT_FOUND, "unit-unknown", cycle, unit);
    }
}
