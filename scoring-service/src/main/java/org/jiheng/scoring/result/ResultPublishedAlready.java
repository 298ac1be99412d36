package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** Where a result is published, another comes of its correction only. */
public final class ResultPublishedAlready extends Refusal {
    public ResultPublishedAlready(int version) {
        super(Kind.CONFLICT, "result-published-already", version);
    }
}
