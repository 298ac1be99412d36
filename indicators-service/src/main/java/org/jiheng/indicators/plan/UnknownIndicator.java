package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** No plan of the unit names this indicator. */
public final class UnknownIndicator extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-indicator", UnknownIndicator::new);

    UnknownIndicator(List<Fault> faults) {
        super(Kind.INVALID, "unknown-indicator", faults, faults.size());
    }
}
