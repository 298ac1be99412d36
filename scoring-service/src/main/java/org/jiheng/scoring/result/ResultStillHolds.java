package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** An approved version is released only when what it was frozen from has changed. */
public final class ResultStillHolds extends Refusal {
    public ResultStillHolds(int version) {
        super(Kind.CONFLICT, "result-still-holds", version);
    }
}
