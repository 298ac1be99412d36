package org.jiheng.indicators.phase;

import org.jiheng.kit.refusal.Refusal;

/** The scheme's calendar has no such phase. */
public final class UnknownPhase extends Refusal {
    public UnknownPhase(String phase) {
        super(Kind.NOT_FOUND, "unknown-phase", phase);
    }
}
