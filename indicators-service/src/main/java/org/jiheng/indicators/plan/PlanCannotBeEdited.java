package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** A plan is edited as a draft or when it was returned. */
public final class PlanCannotBeEdited extends Refusal {
    public PlanCannotBeEdited(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-edited", unit, state);
    }
}
