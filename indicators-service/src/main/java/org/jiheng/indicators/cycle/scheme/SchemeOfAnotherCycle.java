package org.jiheng.indicators.cycle.scheme;

import org.jiheng.kit.refusal.Refusal;

/** A scheme is changed to one of the same jurisdiction and year. */
public final class SchemeOfAnotherCycle extends Refusal {
    public SchemeOfAnotherCycle(String cycle, String given) {
        super(Kind.INVALID, "scheme-of-another-cycle", cycle, given);
    }
}
