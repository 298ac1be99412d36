package org.jiheng.indicators.change.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.change.ChangeAskedAlready;
import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.change.ChangeRequests;
import org.jiheng.indicators.change.ChangeState;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.UnknownPlan;
import org.jiheng.indicators.plan.application.UnderstandIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** A unit asks that its approved plan be changed, and says why. Nothing changes before the performance office decides. */
@ApplicationScoped
public class AskForChange {
    private final OpenCycles cycles;
    private final Units units;
    private final UnderstandIndicators understandIndicators;
    private final Plans plans;
    private final ChangeRequests requests;
    private final CheckedChange checked;
    private final ActingPerson person;
    private final Audit audit;
    private final ChangeNotices notices;
    private final Deadlines deadlines;

    AskForChange(
            OpenCycles cycles,
            Units units,
            UnderstandIndicators understandIndicators,
            Plans plans,
            ChangeRequests requests,
            CheckedChange checked,
            ActingPerson person,
            Audit audit,
            ChangeNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.understandIndicators = understandIndicators;
        this.plans = plans;
        this.requests = requests;
        this.checked = checked;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /** @param filed the indicators as they are to be; those that the plan does not have are added */
    @Transactional
    public DatedChange ask(
            String cycleId,
            String unit,
            List<FiledIndicator> filed,
            String reason,
            Precondition precondition,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.ASK_FOR_CHANGE, unit);
        units.require(cycleId, unit);
        Plan plan = plans.hold(cycleId, unit).orElseThrow(() -> new UnknownPlan(unit));
        precondition.check(new Version(plan.revision()));
        plan.refuseUnlessChangeable();
        refuseSecond(cycleId, unit);
        List<PlannedIndicator> asked = understandIndicators.understood(cycle, filed);
        checked.content(cycle, plan, asked);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(plans.lastActOn(cycleId, unit));
        ChangeRequest request = ChangeRequest.asked(UUID.randomUUID(), unit, reason, act.person());
        requests.add(cycleId, request, asked, act);
        audit.changed(cycleId + "/" + unit, null, change(request), reason);
        notices.asked(cycle, request);
        return new DatedChange(request, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }

    private void refuseSecond(String cycle, String unit) {
        if (requests.ofUnit(cycle, unit).stream().anyMatch(each -> each.state() == ChangeState.ASKED)) {
            throw new ChangeAskedAlready(unit);
        }
    }

    static Map<String, String> change(ChangeRequest request) {
        return Map.of(
                "changeRequest",
                request.id().toString(),
                "state",
                request.state().name());
    }
}
