package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** indicators has not said yet that it keeps the cycle closed for this version: facts could still come in there. */
public final class CycleNotKeptClosed extends Refusal {
    public CycleNotKeptClosed(String cycle, int version) {
        super(Kind.CONFLICT, "cycle-not-kept-closed", cycle, version);
    }
}
