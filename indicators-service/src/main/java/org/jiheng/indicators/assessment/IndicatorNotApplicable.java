package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator judged not applicable takes no further assessment. */
public final class IndicatorNotApplicable extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-not-applicable", IndicatorNotApplicable::new);

    IndicatorNotApplicable(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-not-applicable", faults, faults.size());
    }
}
