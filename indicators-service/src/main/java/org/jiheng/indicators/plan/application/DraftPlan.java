package org.jiheng.indicators.plan.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.FiledPlan;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.rights.application.Rights;
import org.jiheng.indicators.unit.Units;

/** A unit files its plan, or files it anew while it is still its own. */
@ApplicationScoped
public class DraftPlan {
    private final OpenCycles cycles;
    private final Units units;
    private final Plans plans;
    private final Rights rights;

    DraftPlan(OpenCycles cycles, Units units, Plans plans, Rights rights) {
        this.cycles = cycles;
        this.units = units;
        this.plans = plans;
        this.rights = rights;
    }

    @Transactional
    public Plan draft(String cycleId, String unit, List<FiledIndicator> filed) {
        Cycle cycle = cycles.running(cycleId);
        units.require(cycleId, unit);
        rights.requireOwnUnit(unit);
        Plan plan = plans.hold(cycleId, unit).map(Plan::edited).orElseGet(() -> Plan.drafted(unit));
        List<PlannedIndicator> indicators = FiledPlan.understood(filed, cycle.scheme());
        plans.save(cycleId, plan, PlanAct.DRAFTED, rights.today(cycle.scheme().zone()));
        plans.addContent(cycleId, plan, indicators);
        return plan;
    }
}
