package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Only a proposed judgement is approved or declined. */
public final class JudgementNotProposed extends Refusal {
    public static final RowRule RULE = new RowRule("judgement-not-proposed", JudgementNotProposed::new);

    JudgementNotProposed(List<Fault> faults) {
        super(Kind.CONFLICT, "judgement-not-proposed", faults, faults.size());
    }
}
