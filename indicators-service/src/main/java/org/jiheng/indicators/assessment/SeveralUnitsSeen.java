package org.jiheng.indicators.assessment;

import org.jiheng.kit.refusal.Refusal;

/** A version is that of one unit's plan: who holds to what was seen gives points to one unit at a time. */
public final class SeveralUnitsSeen extends Refusal {
    public SeveralUnitsSeen(int units) {
        super(Kind.INVALID, "several-units-seen", units);
    }
}
