package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** Only a submitted plan is returned. */
public final class PlanCannotBeReturned extends Refusal {
    public PlanCannotBeReturned(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-returned", unit, state);
    }
}
