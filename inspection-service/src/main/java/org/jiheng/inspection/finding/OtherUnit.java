package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** A finding is answered by its own unit only. */
public final class OtherUnit extends Refusal {
    OtherUnit(String unit) {
        super(Kind.FORBIDDEN, "other-unit", unit);
    }
}
