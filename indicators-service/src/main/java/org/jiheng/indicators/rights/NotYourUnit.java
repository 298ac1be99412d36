package org.jiheng.indicators.rights;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A unit's officers act for their own unit only. */
public final class NotYourUnit extends Refusal {
    public static final RowRule RULE = new RowRule("not-your-unit", NotYourUnit::new);

    public NotYourUnit(List<Fault> faults) {
        super(Kind.FORBIDDEN, "not-your-unit", faults, faults.size());
    }
}
