package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator is judged once, and anew only when the judgement was declined. */
public final class IndicatorAlreadyJudged extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-already-judged", IndicatorAlreadyJudged::new);

    IndicatorAlreadyJudged(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-already-judged", faults, faults.size());
    }
}
