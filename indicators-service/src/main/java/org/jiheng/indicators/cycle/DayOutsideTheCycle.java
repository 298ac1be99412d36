package org.jiheng.indicators.cycle;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A cycle evaluates one year: what happened before or after it is of another. */
public final class DayOutsideTheCycle extends Refusal {
    public static final RowRule RULE = new RowRule("day-outside-the-cycle", DayOutsideTheCycle::new);

    DayOutsideTheCycle(List<Fault> faults) {
        super(Kind.INVALID, "day-outside-the-cycle", faults, faults.size());
    }
}
