package org.jiheng.indicators.rights;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A component is assessed by the office that the scheme names (§四(四)1). */
public final class NotYourComponent extends Refusal {
    public static final RowRule RULE = new RowRule("not-your-component", NotYourComponent::new);

    NotYourComponent(List<Fault> faults) {
        super(Kind.FORBIDDEN, "not-your-component", faults, faults.size());
    }
}
