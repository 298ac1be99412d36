package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** The head signs before the plan is submitted. */
public final class PlanCannotBeSigned extends Refusal {
    public PlanCannotBeSigned(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-signed", unit, state);
    }
}
