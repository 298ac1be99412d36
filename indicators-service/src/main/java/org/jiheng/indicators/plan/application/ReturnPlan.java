package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.ReturnReason;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.version.Precondition;

/** The performance office returns a plan and says of which indicator why. */
@ApplicationScoped
public class ReturnPlan {
    private final OpenCycles cycles;
    private final HeldPlans heldPlans;
    private final Plans plans;
    private final PlanNotices notices;

    ReturnPlan(OpenCycles cycles, HeldPlans heldPlans, Plans plans, PlanNotices notices) {
        this.cycles = cycles;
        this.heldPlans = heldPlans;
        this.plans = plans;
        this.notices = notices;
    }

    @Transactional
    public DatedPlan giveBack(
            String cycleId,
            String unit,
            List<ReturnReason> reasons,
            Precondition precondition,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.RETURN_PLAN);
        HeldPlans.Moved moved = heldPlans.move(
                cycle, unit, precondition, Plan::returned, PlanAct.RETURNED, occurredOn, together(reasons));
        Set<String> planned = heldPlans.content(cycle, moved.plan()).stream()
                .map(PlannedIndicator::indicator)
                .collect(Collectors.toSet());
        plans.addReturnReasons(moved.number(), ReturnReason.byIndicator(reasons, unit, planned));
        notices.returned(cycle, unit, reasons.size());
        return moved.dated();
    }

    private static String together(List<ReturnReason> reasons) {
        return reasons.stream()
                .map(each -> each.indicator() + ": " + each.reason())
                .collect(Collectors.joining("\n"));
    }
}
