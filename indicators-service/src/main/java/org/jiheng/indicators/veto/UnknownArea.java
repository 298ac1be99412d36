package org.jiheng.indicators.veto;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A veto lies in one of the scheme's areas (§七(三)). */
public final class UnknownArea extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-area", UnknownArea::new);

    UnknownArea(List<Fault> faults) {
        super(Kind.INVALID, "unknown-area", faults, faults.size());
    }
}
