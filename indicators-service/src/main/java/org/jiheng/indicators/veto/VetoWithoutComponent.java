package org.jiheng.indicators.veto;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A veto that reaches a component names it. */
public final class VetoWithoutComponent extends Refusal {
    public static final RowRule RULE = new RowRule("veto-without-component", VetoWithoutComponent::new);

    VetoWithoutComponent(List<Fault> faults) {
        super(Kind.INVALID, "veto-without-component", faults, faults.size());
    }
}
