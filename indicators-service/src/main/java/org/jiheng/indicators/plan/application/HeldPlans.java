package org.jiheng.indicators.plan.application;

import java.util.List;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.UnknownPlan;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.unit.Units;

/** Plans as one person at a time moves them. */
@ApplicationScoped
class HeldPlans {
    /** @param act the number under which the move was recorded */
    record Moved(Plan plan, long act) {}

    private final Units units;
    private final Plans plans;
    private final Rights rights;

    HeldPlans(Units units, Plans plans, Rights rights) {
        this.units = units;
        this.plans = plans;
        this.rights = rights;
    }

    Moved move(Cycle cycle, String unit, UnaryOperator<Plan> move, PlanAct kind) {
        units.require(cycle.id(), unit);
        Plan plan = plans.hold(cycle.id(), unit).orElseThrow(() -> new UnknownPlan(unit));
        Plan moved = move.apply(plan);
        return new Moved(
                moved,
                plans.save(cycle.id(), moved, kind, rights.today(cycle.scheme().zone())));
    }

    List<PlannedIndicator> content(Cycle cycle, Plan plan) {
        return plans.content(cycle.id(), plan);
    }
}
