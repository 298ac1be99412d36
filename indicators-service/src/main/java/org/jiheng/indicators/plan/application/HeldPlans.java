package org.jiheng.indicators.plan.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.UnknownPlan;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** Plans as one person at a time moves them. */
@ApplicationScoped
class HeldPlans {
    /** @param number under which the act was recorded; @param lateDays days after the end of the phase of plans */
    record Moved(Plan plan, long number, long lateDays) {
        DatedPlan dated() {
            return new DatedPlan(plan, lateDays);
        }
    }

    private final Units units;
    private final Plans plans;
    private final ActingPerson person;
    private final Audit audit;
    private final Deadlines deadlines;

    HeldPlans(Units units, Plans plans, ActingPerson person, Audit audit, Deadlines deadlines) {
        this.units = units;
        this.plans = plans;
        this.person = person;
        this.audit = audit;
        this.deadlines = deadlines;
    }

    /** @param precondition the plan as whoever moves it saw it */
    Moved move(
            Cycle cycle,
            String unit,
            Precondition precondition,
            UnaryOperator<Plan> move,
            PlanAct kind,
            Optional<LocalDate> occurredOn) {
        return move(cycle, unit, precondition, move, kind, occurredOn, null);
    }

    /** @param reason why; null where none has to be given */
    Moved move(
            Cycle cycle,
            String unit,
            Precondition precondition,
            UnaryOperator<Plan> move,
            PlanAct kind,
            Optional<LocalDate> occurredOn,
            String reason) {
        units.require(cycle.id(), unit);
        Plan plan = plans.hold(cycle.id(), unit).orElseThrow(() -> new UnknownPlan(unit));
        precondition.check(new Version(plan.revision()));
        Plan moved = move.apply(plan);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(plans.lastActOn(cycle.id(), unit));
        long number = plans.save(cycle.id(), moved, kind, act);
        audit.changed(cycle.id() + "/" + unit, PlanChange.of(plan), PlanChange.of(moved), reason);
        return new Moved(moved, number, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }

    List<PlannedIndicator> content(Cycle cycle, Plan plan) {
        return plans.content(cycle.id(), plan);
    }
}
