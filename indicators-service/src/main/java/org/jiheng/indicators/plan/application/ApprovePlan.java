package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.version.Precondition;

/** The performance office approves a plan: its indicators come under assessment. */
@ApplicationScoped
public class ApprovePlan {
    private final OpenCycles cycles;
    private final HeldPlans heldPlans;
    private final Plans plans;
    private final ActingPerson person;
    private final Indicators indicators;
    private final Standings standings;
    private final Units units;
    private final PlanNotices notices;

    ApprovePlan(
            OpenCycles cycles,
            HeldPlans heldPlans,
            Plans plans,
            ActingPerson person,
            Indicators indicators,
            Standings standings,
            Units units,
            PlanNotices notices) {
        this.cycles = cycles;
        this.heldPlans = heldPlans;
        this.plans = plans;
        this.person = person;
        this.indicators = indicators;
        this.standings = standings;
        this.units = units;
        this.notices = notices;
    }

    @Transactional
    public DatedPlan approve(String cycleId, String unit, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.APPROVE_PLAN, unit);
        units.require(cycleId, unit);
        standings.lockIndicators(cycleId, Set.of(unit));
        HeldPlans.Moved approved = heldPlans.move(
                cycle,
                unit,
                precondition,
                plan -> plan.approved(person.id(), plans.handedInBy(cycleId, plan)),
                PlanAct.APPROVED,
                occurredOn);
        indicators.add(cycleId, approved.plan());
        standings.publishIndicators(cycleId, Set.of(unit));
        notices.approved(cycle, unit);
        return approved.dated();
    }
}
