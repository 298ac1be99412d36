package org.jiheng.indicators.closing;

import org.jiheng.kit.refusal.Refusal;

/** What scoring said last of the result could not be taken in: nobody here knows whether one stands. */
public final class ResultNotTaken extends Refusal {
    public ResultNotTaken(String cycle) {
        super(Kind.CONFLICT, "result-not-taken", cycle);
    }
}
