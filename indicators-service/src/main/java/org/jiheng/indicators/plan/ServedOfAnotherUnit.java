package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A bureau's offices serve what their own bureau has promised, not what another unit has. */
public final class ServedOfAnotherUnit extends Refusal {
    public static final RowRule RULE = new RowRule("served-of-another-unit", ServedOfAnotherUnit::new);

    ServedOfAnotherUnit(List<Fault> faults) {
        super(Kind.INVALID, "served-of-another-unit", faults, faults.size());
    }
}
