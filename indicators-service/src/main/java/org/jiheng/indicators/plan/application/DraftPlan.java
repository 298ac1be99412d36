package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.FiledPlan;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** A unit files its plan, or files it anew while it is still its own. */
@ApplicationScoped
public class DraftPlan {
    private final OpenCycles cycles;
    private final Units units;
    private final Plans plans;
    private final UnderstandIndicators understandIndicators;
    private final ActingPerson person;
    private final Audit audit;
    private final Deadlines deadlines;

    DraftPlan(
            OpenCycles cycles,
            Units units,
            Plans plans,
            UnderstandIndicators understandIndicators,
            ActingPerson person,
            Audit audit,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.plans = plans;
        this.understandIndicators = understandIndicators;
        this.person = person;
        this.audit = audit;
        this.deadlines = deadlines;
    }

    /** @param precondition the plan as the officer saw it, or that there is none yet */
    @Transactional
    public DatedPlan draft(
            String cycleId,
            String unit,
            List<FiledIndicator> filed,
            Precondition precondition,
            Optional<LocalDate> occurredOn) {
        return draft(cycleId, unit, () -> filed, FaultyRows::refuse, precondition, occurredOn);
    }

    /**
     * @param filed reads the indicators, once it is clear that the caller may file them
     * @param verdict refuses with what is wrong in them, and where they were read
     */
    @Transactional
    public DatedPlan draft(
            String cycleId,
            String unit,
            Supplier<List<FiledIndicator>> filed,
            FiledPlan.Verdict verdict,
            Precondition precondition,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.FILE_PLAN, unit);
        units.require(cycleId, unit);
        List<FiledIndicator> given = filed.get();
        Optional<Plan> found = plans.hold(cycleId, unit);
        precondition.check(found.map(plan -> new Version(plan.revision())));
        Plan plan = found.map(Plan::edited).orElseGet(() -> Plan.drafted(unit));
        List<PlannedIndicator> indicators = understandIndicators.understood(cycle, given, verdict);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(plans.lastActOn(cycleId, unit));
        plans.save(cycleId, plan, PlanAct.DRAFTED, act);
        plans.addContent(cycleId, plan, indicators);
        audit.changed(cycleId + "/" + unit, found.map(PlanChange::of).orElse(null), PlanChange.of(plan));
        return new DatedPlan(plan, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }
}
