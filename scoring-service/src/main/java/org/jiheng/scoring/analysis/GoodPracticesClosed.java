package org.jiheng.scoring.analysis;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.scoring.result.ResultState;

/** Good practices stand beside a version as it is published: afterwards none is added or withdrawn. */
public final class GoodPracticesClosed extends Refusal {
    public GoodPracticesClosed(int version, ResultState state) {
        super(Kind.CONFLICT, "good-practices-closed", version, state);
    }
}
