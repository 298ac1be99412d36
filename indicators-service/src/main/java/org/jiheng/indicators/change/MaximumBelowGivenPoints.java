package org.jiheng.indicators.change;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Points that were given stay given, so no maximum is cut below them. */
public final class MaximumBelowGivenPoints extends Refusal {
    public static final RowRule RULE = new RowRule("maximum-below-given-points", MaximumBelowGivenPoints::new);

    MaximumBelowGivenPoints(List<Fault> faults) {
        super(Kind.CONFLICT, "maximum-below-given-points", faults, faults.size());
    }
}
