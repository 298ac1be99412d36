package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator is self-assessed once, until it is returned. */
public final class IndicatorNotInProgress extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-not-in-progress", IndicatorNotInProgress::new);

    IndicatorNotInProgress(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-not-in-progress", faults, faults.size());
    }
}
