package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** A change is asked for once a plan is approved; before that the unit edits it. */
public final class PlanCannotBeChanged extends Refusal {
    public PlanCannotBeChanged(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-changed", unit, state);
    }
}
