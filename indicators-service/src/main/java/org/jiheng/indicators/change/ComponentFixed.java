package org.jiheng.indicators.change;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** An approved indicator stays in its component: another office would assess it. */
public final class ComponentFixed extends Refusal {
    public static final RowRule RULE = new RowRule("component-fixed", ComponentFixed::new);

    ComponentFixed(List<Fault> faults) {
        super(Kind.CONFLICT, "component-fixed", faults, faults.size());
    }
}
