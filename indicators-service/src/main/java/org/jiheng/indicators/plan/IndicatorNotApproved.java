package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator counts from the approval of its plan on. */
public final class IndicatorNotApproved extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-not-approved", IndicatorNotApproved::new);

    IndicatorNotApproved(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-not-approved", faults, faults.size());
    }
}
