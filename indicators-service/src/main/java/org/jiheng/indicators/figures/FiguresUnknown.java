package org.jiheng.indicators.figures;

import org.jiheng.kit.refusal.Refusal;

/** A unit has figures from the approval of its plan on. */
public final class FiguresUnknown extends Refusal {
    public FiguresUnknown(String unit) {
        super(Kind.CONFLICT, "figures-unknown", unit);
    }
}
