package org.jiheng.indicators.points;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Points are 0 or more. */
public final class PointsBelowZero extends Refusal {
    public static final RowRule RULE = new RowRule("points-below-zero", PointsBelowZero::new);

    PointsBelowZero(List<Fault> faults) {
        super(Kind.INVALID, "points-below-zero", faults, faults.size());
    }
}
