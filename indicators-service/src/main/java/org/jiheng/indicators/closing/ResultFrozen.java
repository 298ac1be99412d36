package org.jiheng.indicators.closing;

import org.jiheng.kit.refusal.Refusal;

/** Nothing is changed under a result that stands: it is released first. */
public final class ResultFrozen extends Refusal {
    public ResultFrozen(String cycle, String state) {
        super(Kind.CONFLICT, "result-frozen", cycle, state);
    }
}
