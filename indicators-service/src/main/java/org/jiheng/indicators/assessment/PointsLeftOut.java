package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Points that were given are not taken back by an empty cell; they are given anew. */
public final class PointsLeftOut extends Refusal {
    public static final RowRule RULE = new RowRule("points-left-out", PointsLeftOut::new);

    PointsLeftOut(List<Fault> faults) {
        super(Kind.INVALID, "points-left-out", faults, faults.size());
    }
}
