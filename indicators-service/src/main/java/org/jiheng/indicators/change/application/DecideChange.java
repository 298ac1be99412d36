package org.jiheng.indicators.change.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.change.ChangeRequests;
import org.jiheng.indicators.change.UnknownChange;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.UnknownPlan;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.indicators.supervision.application.FollowMaximum;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The performance office decides what a unit asked for: approved, the plan has its next version and is published anew. */
@ApplicationScoped
public class DecideChange {
    private record Held(Cycle cycle, Plan plan, ChangeRequest request, Act act) {}

    private final OpenCycles cycles;
    private final Units units;
    private final Plans plans;
    private final Indicators indicators;
    private final ChangeRequests requests;
    private final CheckedChange checked;
    private final FollowMaximum followMaximum;
    private final Standings standings;
    private final ActingPerson person;
    private final Audit audit;
    private final ChangeNotices notices;
    private final Deadlines deadlines;

    DecideChange(
            OpenCycles cycles,
            Units units,
            Plans plans,
            Indicators indicators,
            ChangeRequests requests,
            CheckedChange checked,
            FollowMaximum followMaximum,
            Standings standings,
            ActingPerson person,
            Audit audit,
            ChangeNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.plans = plans;
        this.indicators = indicators;
        this.requests = requests;
        this.checked = checked;
        this.followMaximum = followMaximum;
        this.standings = standings;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @param precondition the plan as the office saw it */
    @Transactional
    public DatedChange approve(
            String cycleId, String unit, UUID id, Precondition precondition, Optional<LocalDate> occurredOn) {
        Held held = hold(cycleId, unit, id, occurredOn);
        precondition.check(new Version(held.plan().revision()));
        Plan changed = held.plan().changed();
        ChangeRequest approved = held.request().approved(held.act().person(), changed.version());
        List<PlannedIndicator> asked = requests.content(id);
        List<PlannedIndicator> content = checked.content(held.cycle(), held.plan(), asked);
        requests.decide(approved, held.act());
        // in this order: a version is complete when it becomes the plan's, and stays as it is
        plans.addContent(cycleId, changed, content);
        plans.save(cycleId, changed, PlanAct.CHANGED, held.act());
        List<String> codes = asked.stream().map(PlannedIndicator::indicator).toList();
        KnownIndicators before = indicators.ofUnits(cycleId, Set.of(unit));
        indicators.change(cycleId, changed, codes);
        followMaximum.follow(
                cycleId, unit, before, codes, held.act(), held.request().reason());
        audit.changed(
                cycleId + "/" + unit,
                AskForChange.change(held.request()),
                AskForChange.change(approved),
                held.request().reason());
        standings.publishIndicators(cycleId, Set.of(unit));
        notices.approved(held.cycle(), approved);
        return dated(held, approved);
    }

    @Transactional
    public DatedChange decline(String cycleId, String unit, UUID id, String why, Optional<LocalDate> occurredOn) {
        Held held = hold(cycleId, unit, id, occurredOn);
        ChangeRequest declined = held.request().declined(held.act().person(), why);
        requests.decide(declined, held.act());
        audit.changed(cycleId + "/" + unit, AskForChange.change(held.request()), AskForChange.change(declined), why);
        notices.declined(held.cycle(), declined);
        return dated(held, declined);
    }

    private DatedChange dated(Held held, ChangeRequest decided) {
        return new DatedChange(decided, deadlines.daysLate(held.cycle(), PhaseName.PLANNING, held.act()));
    }

    private Held hold(String cycleId, String unit, UUID id, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.DECIDE_CHANGE, unit);
        units.require(cycleId, unit);
        standings.lockIndicators(cycleId, Set.of(unit));
        Plan plan = plans.hold(cycleId, unit).orElseThrow(() -> new UnknownPlan(unit));
        ChangeRequest request = requests.hold(cycleId, unit, id).orElseThrow(() -> new UnknownChange(id));
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(plans.lastActOn(cycleId, unit));
        return new Held(cycle, plan, request, act);
    }
}
