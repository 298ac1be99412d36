package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What is served is of the year that is evaluated. */
public final class ServedOfAnotherYear extends Refusal {
    public static final RowRule RULE = new RowRule("served-of-another-year", ServedOfAnotherYear::new);

    ServedOfAnotherYear(List<Fault> faults) {
        super(Kind.INVALID, "served-of-another-year", faults, faults.size());
    }
}
