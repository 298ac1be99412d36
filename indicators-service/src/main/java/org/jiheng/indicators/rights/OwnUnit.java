package org.jiheng.indicators.rights;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nobody assesses the unit they belong to. */
public final class OwnUnit extends Refusal {
    public static final RowRule RULE = new RowRule("own-unit", OwnUnit::new);

    OwnUnit(List<Fault> faults) {
        super(Kind.FORBIDDEN, "own-unit", faults, faults.size());
    }
}
