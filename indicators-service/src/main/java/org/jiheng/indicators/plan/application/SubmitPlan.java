package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.version.Precondition;

/** A unit hands its signed and complete plan to the performance office. */
@ApplicationScoped
public class SubmitPlan {
    private final OpenCycles cycles;
    private final HeldPlans plans;
    private final MissingInPlans missing;
    private final PlanNotices notices;

    SubmitPlan(OpenCycles cycles, HeldPlans plans, MissingInPlans missing, PlanNotices notices) {
        this.cycles = cycles;
        this.plans = plans;
        this.missing = missing;
        this.notices = notices;
    }

    @Transactional
    public DatedPlan submit(String cycleId, String unit, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.SUBMIT_PLAN, unit);
        HeldPlans.Moved moved = plans.move(
                cycle,
                unit,
                precondition,
                plan -> plan.submitted(missing.of(cycle, unit, plans.content(cycle, plan))),
                PlanAct.SUBMITTED,
                occurredOn);
        notices.submitted(cycle, unit);
        return moved.dated();
    }
}
