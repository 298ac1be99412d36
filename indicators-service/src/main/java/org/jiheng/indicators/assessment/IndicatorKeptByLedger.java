package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator that is kept by ledger has its points from there (§五(一)4); nobody gives it others. */
public final class IndicatorKeptByLedger extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-kept-by-ledger", IndicatorKeptByLedger::new);

    IndicatorKeptByLedger(List<Fault> faults) {
        super(Kind.CONFLICT, "indicator-kept-by-ledger", faults, faults.size());
    }
}
