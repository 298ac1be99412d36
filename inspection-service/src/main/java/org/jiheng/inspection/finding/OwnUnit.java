package org.jiheng.inspection.finding;

import org.jiheng.kit.refusal.Refusal;

/** Nobody inspects the own unit. */
public final class OwnUnit extends Refusal {
    OwnUnit(String unit) {
        super(Kind.FORBIDDEN, "own-unit", unit);
    }
}
