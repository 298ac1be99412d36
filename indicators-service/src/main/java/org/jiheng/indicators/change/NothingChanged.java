package org.jiheng.indicators.change;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A change changes something. */
public final class NothingChanged extends Refusal {
    public static final RowRule RULE = new RowRule("nothing-changed", NothingChanged::new);

    NothingChanged(List<Fault> faults) {
        super(Kind.INVALID, "nothing-changed", faults, faults.size());
    }
}
