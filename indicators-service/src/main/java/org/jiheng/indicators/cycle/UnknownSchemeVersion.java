package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

public final class UnknownSchemeVersion extends Refusal {
    public UnknownSchemeVersion(String cycle, int version) {
        super(Kind.NOT_FOUND, "unknown-scheme-version", cycle, version);
    }
}
