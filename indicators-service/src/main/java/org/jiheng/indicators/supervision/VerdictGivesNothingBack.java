package org.jiheng.indicators.supervision;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** For what was not carried out no points are given back. */
public final class VerdictGivesNothingBack extends Refusal {
    public static final RowRule RULE = new RowRule("verdict-gives-nothing-back", VerdictGivesNothingBack::new);

    VerdictGivesNothingBack(List<Fault> faults) {
        super(Kind.INVALID, "verdict-gives-nothing-back", faults, faults.size());
    }
}
