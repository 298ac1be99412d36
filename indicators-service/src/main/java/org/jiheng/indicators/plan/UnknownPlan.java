package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** The unit has filed no plan. */
public final class UnknownPlan extends Refusal {
    public UnknownPlan(String unit) {
        super(Kind.NOT_FOUND, "unknown-plan", unit);
    }
}
