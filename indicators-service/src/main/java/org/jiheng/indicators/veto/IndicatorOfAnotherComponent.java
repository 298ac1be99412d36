package org.jiheng.indicators.veto;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A veto names an indicator together with its own component. */
public final class IndicatorOfAnotherComponent extends Refusal {
    public static final RowRule RULE = new RowRule("indicator-of-another-component", IndicatorOfAnotherComponent::new);

    IndicatorOfAnotherComponent(List<Fault> faults) {
        super(Kind.INVALID, "indicator-of-another-component", faults, faults.size());
    }
}
