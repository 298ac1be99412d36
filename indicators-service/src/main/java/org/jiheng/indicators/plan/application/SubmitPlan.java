package org.jiheng.indicators.plan.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Completeness;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.rights.application.Rights;

/** A unit hands its signed and complete plan to the performance office. */
@ApplicationScoped
public class SubmitPlan {
    private final OpenCycles cycles;
    private final HeldPlans plans;
    private final Rights rights;

    SubmitPlan(OpenCycles cycles, HeldPlans plans, Rights rights) {
        this.cycles = cycles;
        this.plans = plans;
        this.rights = rights;
    }

    @Transactional
    public Plan submit(String cycleId, String unit) {
        Cycle cycle = cycles.running(cycleId);
        rights.requireOwnUnit(unit);
        return plans.move(
                        cycle,
                        unit,
                        plan -> plan.submitted(Completeness.missing(plans.content(cycle, plan), cycle.scheme())),
                        PlanAct.SUBMITTED)
                .plan();
    }
}
