package org.jiheng.indicators.rows;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** One batch says two things about one subject. */
public final class NamedTwice extends Refusal {
    public static final RowRule RULE = new RowRule("named-twice", NamedTwice::new);

    NamedTwice(List<Fault> faults) {
        super(Kind.INVALID, "named-twice", faults, faults.size());
    }
}
