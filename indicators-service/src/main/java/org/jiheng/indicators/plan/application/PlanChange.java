package org.jiheng.indicators.plan.application;

import org.jiheng.indicators.plan.Plan;

/** A plan as the audit log keeps it: where it stands and which version; the versions themselves are kept elsewhere. */
record PlanChange(String state, int version, boolean signed) {
    static PlanChange of(Plan plan) {
        return new PlanChange(plan.state().name(), plan.version(), plan.isSigned());
    }
}
