package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** There is no such cycle. */
public final class UnknownCycle extends Refusal {
    public UnknownCycle(String cycle) {
        super(Kind.NOT_FOUND, "unknown-cycle", cycle);
    }
}
