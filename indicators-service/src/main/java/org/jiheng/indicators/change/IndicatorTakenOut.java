package org.jiheng.indicators.change;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator that was judged not applicable is not changed. */
public final class IndicatorTakenOut extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-taken-out", IndicatorTakenOut::new);

    IndicatorTakenOut(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-taken-out", faults, faults.size());
    }
}
