package org.jiheng.indicators.change.application;

import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.assessment.Ledgers;
import org.jiheng.indicators.change.ChangedPlan;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanIncomplete;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.application.MissingInPlans;
import org.jiheng.kit.refusal.Fault;

/** A plan as a change would make it: as complete as one that is submitted, and true to what was given. */
@ApplicationScoped
class CheckedChange {
    private final Plans plans;
    private final Indicators indicators;
    private final Ledgers ledgers;
    private final MissingInPlans missing;

    CheckedChange(Plans plans, Indicators indicators, Ledgers ledgers, MissingInPlans missing) {
        this.plans = plans;
        this.indicators = indicators;
        this.ledgers = ledgers;
        this.missing = missing;
    }

    List<PlannedIndicator> content(Cycle cycle, Plan plan, List<PlannedIndicator> asked) {
        var changed = new ChangedPlan(
                plans.content(cycle.id(), plan),
                indicators.ofUnit(cycle.id(), plan.unit()),
                ledgers.kept(cycle.id(), Set.of(plan.unit())));
        List<PlannedIndicator> content = changed.with(asked);
        List<Fault> open = missing.of(cycle, plan.unit(), content);
        if (!open.isEmpty()) {
            throw new PlanIncomplete(plan.unit(), open);
        }
        return content;
    }
}
