package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** The plan has no such version. */
public final class UnknownVersion extends Refusal {
    public UnknownVersion(String unit, int version) {
        super(Kind.NOT_FOUND, "unknown-version", unit, version);
    }
}
