package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Only a bureau's own cycle (§三) has one above it. */
public final class NothingToServe extends Refusal {
    public static final RowRule RULE = new RowRule("nothing-to-serve", NothingToServe::new);

    NothingToServe(List<Fault> faults) {
        super(Kind.INVALID, "nothing-to-serve", faults, faults.size());
    }
}
