package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** One version at a time is frozen or approved; it is published or released first. */
public final class ResultUnderWay extends Refusal {
    public ResultUnderWay(int version, ResultState state) {
        super(Kind.CONFLICT, "result-under-way", version, state);
    }
}
