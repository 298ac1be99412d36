package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** The unit's head signs what is submitted; an edit voids the signature. */
public final class PlanNotSigned extends Refusal {
    public PlanNotSigned(String unit) {
        super(Kind.CONFLICT, "plan-not-signed", unit);
    }
}
