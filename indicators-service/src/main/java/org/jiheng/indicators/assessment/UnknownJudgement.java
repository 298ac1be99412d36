package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The cycle has no such judgement. */
public final class UnknownJudgement extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-judgement", UnknownJudgement::new);

    UnknownJudgement(List<Fault> faults) {
        super(Kind.INVALID, "unknown-judgement", faults, faults.size());
    }
}
