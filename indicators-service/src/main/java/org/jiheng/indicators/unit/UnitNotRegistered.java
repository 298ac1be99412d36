package org.jiheng.indicators.unit;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A request names a unit that the cycle does not have. */
public final class UnitNotRegistered extends Refusal {
    public static final RowRule RULE = new RowRule("unit-not-registered", UnitNotRegistered::new);

    UnitNotRegistered(List<Fault> faults) {
        super(Kind.INVALID, "unit-not-registered", faults, faults.size());
    }
}
