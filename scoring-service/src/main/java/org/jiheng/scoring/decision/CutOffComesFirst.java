package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** While a unit is tied at the edge, the cut-off is what is decided. */
public final class CutOffComesFirst extends Refusal {
    public CutOffComesFirst(String unit) {
        super(Kind.CONFLICT, "cut-off-comes-first", unit);
    }
}
