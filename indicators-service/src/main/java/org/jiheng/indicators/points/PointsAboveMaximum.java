package org.jiheng.indicators.points;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** No indicator earns more than its maximum (§五(一)). */
public final class PointsAboveMaximum extends Refusal {
    public static final RowRule RULE = new RowRule("points-above-maximum", PointsAboveMaximum::new);

    PointsAboveMaximum(List<Fault> faults) {
        super(Kind.INVALID, "points-above-maximum", faults, faults.size());
    }
}
