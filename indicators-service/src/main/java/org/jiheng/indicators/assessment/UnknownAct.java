package org.jiheng.indicators.assessment;

import org.jiheng.kit.refusal.Refusal;

/** Nothing of that id was done with an indicator of the cycle. */
public final class UnknownAct extends Refusal {
    public UnknownAct(String act) {
        super(Kind.NOT_FOUND, "unknown-act", act);
    }
}
