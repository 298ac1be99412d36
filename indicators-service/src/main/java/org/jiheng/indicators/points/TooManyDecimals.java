package org.jiheng.indicators.points;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Points have at most 2 decimals; more is refused, not rounded (§五(一)). */
public final class TooManyDecimals extends Refusal {
    public static final RowRule RULE = new RowRule("too-many-decimals", TooManyDecimals::new);

    TooManyDecimals(List<Fault> faults) {
        super(Kind.INVALID, "too-many-decimals", faults, faults.size());
    }
}
