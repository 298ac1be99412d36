package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator serves one of the cycle above, none beside it. */
public final class ServedOfOwnCycle extends Refusal {
    public static final RowRule RULE = new RowRule("served-of-own-cycle", ServedOfOwnCycle::new);

    ServedOfOwnCycle(List<Fault> faults) {
        super(Kind.INVALID, "served-of-own-cycle", faults, faults.size());
    }
}
