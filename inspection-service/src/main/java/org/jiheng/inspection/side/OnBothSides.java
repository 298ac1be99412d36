package org.jiheng.inspection.side;

import org.jiheng.kit.refusal.Refusal;

/** Who has been on one side of a unit in a cycle does not act on the other, whatever the token says by then. */
public final class OnBothSides extends Refusal {
    /** @param before the side on which the person has been */
    public OnBothSides(Side before, String person, String unit) {
        super(Kind.FORBIDDEN, before.refusal(), person, unit);
    }
}
