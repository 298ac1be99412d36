package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A key indicator comes from one of nine sources (§四(一)1). */
public final class UnknownSource extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-source", UnknownSource::new);

    UnknownSource(List<Fault> faults) {
        super(Kind.INVALID, "unknown-source", faults, faults.size());
    }
}
