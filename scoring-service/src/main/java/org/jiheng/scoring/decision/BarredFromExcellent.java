package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** A unit barred by a GRADE veto is not EXCELLENT, by hand neither (§七(三)). */
public final class BarredFromExcellent extends Refusal {
    public BarredFromExcellent(String unit) {
        super(Kind.CONFLICT, "barred-from-excellent", unit);
    }
}
