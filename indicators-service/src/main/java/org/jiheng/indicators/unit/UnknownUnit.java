package org.jiheng.indicators.unit;

import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such unit. */
public final class UnknownUnit extends Refusal {
    public UnknownUnit(String cycle, String unit) {
        super(Kind.NOT_FOUND, "unknown-unit", cycle, unit);
    }
}
