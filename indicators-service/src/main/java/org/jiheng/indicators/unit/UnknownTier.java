package org.jiheng.indicators.unit;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A unit stands in one of the scheme's tiers. */
public final class UnknownTier extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-tier", UnknownTier::new);

    UnknownTier(List<Fault> faults) {
        super(Kind.INVALID, "unknown-tier", faults, faults.size());
    }
}
