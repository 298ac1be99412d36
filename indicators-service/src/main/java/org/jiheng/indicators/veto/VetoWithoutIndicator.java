package org.jiheng.indicators.veto;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A veto that reaches an indicator names it and its component. */
public final class VetoWithoutIndicator extends Refusal {
    public static final RowRule RULE = new RowRule("veto-without-indicator", VetoWithoutIndicator::new);

    VetoWithoutIndicator(List<Fault> faults) {
        super(Kind.INVALID, "veto-without-indicator", faults, faults.size());
    }
}
