package org.jiheng.indicators.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.rights.application.Rights;

/** The unit's head signs the plan as it is now. */
@ApplicationScoped
public class SignPlan {
    private final OpenCycles cycles;
    private final HeldPlans plans;
    private final Rights rights;

    SignPlan(OpenCycles cycles, HeldPlans plans, Rights rights) {
        this.cycles = cycles;
        this.plans = plans;
        this.rights = rights;
    }

    @Transactional
    public Plan sign(String cycleId, String unit) {
        Cycle cycle = cycles.running(cycleId);
        rights.requireOwnUnit(unit);
        return plans.move(cycle, unit, Plan::signed, PlanAct.SIGNED).plan();
    }
}
