package org.jiheng.indicators.cycle;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Every unit is ranked in a tier (§五(四)). */
public final class UnitsOutsideTheTiers extends Refusal {
    public static final RowRule RULE = new RowRule("units-outside-the-tiers", UnitsOutsideTheTiers::new);

    UnitsOutsideTheTiers(List<Fault> faults) {
        super(Kind.CONFLICT, "units-outside-the-tiers", faults, faults.size());
    }
}
