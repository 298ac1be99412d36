package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.version.Precondition;

/** A unit hands its signed and complete plan to the performance office. */
@ApplicationScoped
public class SubmitPlan {
    /** @param lateDays days after the end of the phase by which plans are due; 0 for one in time */
    public record Submitted(Plan plan, long lateDays) {}

    private final OpenCycles cycles;
    private final HeldPlans plans;
    private final MissingInPlans missing;
    private final Deadlines deadlines;
    private final PlanNotices notices;

    SubmitPlan(OpenCycles cycles, HeldPlans plans, MissingInPlans missing, Deadlines deadlines, PlanNotices notices) {
        this.cycles = cycles;
        this.plans = plans;
        this.missing = missing;
        this.deadlines = deadlines;
        this.notices = notices;
    }

    @Transactional
    public Submitted submit(String cycleId, String unit, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.SUBMIT_PLAN, unit);
        HeldPlans.Moved moved = plans.move(
                cycle,
                unit,
                precondition,
                plan -> plan.submitted(missing.of(cycle, unit, plans.content(cycle, plan))),
                PlanAct.SUBMITTED,
                occurredOn);
        notices.submitted(cycle, unit);
        return new Submitted(moved.plan(), deadlines.daysLate(cycle, PhaseName.PLANNING, moved.act()));
    }
}
