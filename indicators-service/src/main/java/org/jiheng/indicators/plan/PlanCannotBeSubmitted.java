package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** Only a draft or a returned plan is submitted. */
public final class PlanCannotBeSubmitted extends Refusal {
    public PlanCannotBeSubmitted(String unit, PlanState state) {
        super(Kind.CONFLICT, "plan-cannot-be-submitted", unit, state);
    }
}
