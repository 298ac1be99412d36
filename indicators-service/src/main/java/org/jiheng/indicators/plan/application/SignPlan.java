package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.version.Precondition;

/** The unit's head signs the plan as it is now. */
@ApplicationScoped
public class SignPlan {
    private final OpenCycles cycles;
    private final HeldPlans plans;

    SignPlan(OpenCycles cycles, HeldPlans plans) {
        this.cycles = cycles;
        this.plans = plans;
    }

    @Transactional
    public DatedPlan sign(String cycleId, String unit, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.SIGN_PLAN, unit);
        return plans.move(cycle, unit, precondition, Plan::signed, PlanAct.SIGNED, occurredOn)
                .dated();
    }
}
