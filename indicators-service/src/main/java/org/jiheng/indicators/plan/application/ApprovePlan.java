package org.jiheng.indicators.plan.application;

import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.unit.Units;

/** The performance office approves a plan: its indicators come under assessment. */
@ApplicationScoped
public class ApprovePlan {
    private final OpenCycles cycles;
    private final HeldPlans plans;
    private final Indicators indicators;
    private final Standings standings;
    private final Units units;

    ApprovePlan(OpenCycles cycles, HeldPlans plans, Indicators indicators, Standings standings, Units units) {
        this.cycles = cycles;
        this.plans = plans;
        this.indicators = indicators;
        this.standings = standings;
        this.units = units;
    }

    @Transactional
    public Plan approve(String cycleId, String unit) {
        Cycle cycle = cycles.running(cycleId);
        units.require(cycleId, unit);
        standings.lockIndicators(cycleId, Set.of(unit));
        Plan approved =
                plans.move(cycle, unit, Plan::approved, PlanAct.APPROVED).plan();
        indicators.add(cycleId, approved);
        standings.publishIndicators(cycleId, Set.of(unit));
        return approved;
    }
}
