package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** Only a submitted plan is approved. */
public final class PlanCannotBeApproved extends Refusal {
    public PlanCannotBeApproved(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-approved", unit, state);
    }
}
