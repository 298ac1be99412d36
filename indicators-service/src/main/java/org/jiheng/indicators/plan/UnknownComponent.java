package org.jiheng.indicators.plan;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An indicator belongs to one of the scheme's components. */
public final class UnknownComponent extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-component", UnknownComponent::new);

    UnknownComponent(List<Fault> faults) {
        super(Kind.INVALID, "unknown-component", faults, faults.size());
    }
}
