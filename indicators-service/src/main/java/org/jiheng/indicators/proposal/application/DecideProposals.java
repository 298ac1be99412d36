package org.jiheng.indicators.proposal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlanAct;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Plans;
import org.jiheng.indicators.plan.application.DatedPlan;
import org.jiheng.indicators.proposal.DeclinedProposal;
import org.jiheng.indicators.proposal.OpenProposals;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.indicators.proposal.Proposals;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The unit takes up what its offices propose, or says why not. */
@ApplicationScoped
public class DecideProposals {
    private final OpenCycles cycles;
    private final Units units;
    private final Plans plans;
    private final Proposals proposals;
    private final ActingPerson person;
    private final Audit audit;
    private final ProposalNotices notices;
    private final Deadlines deadlines;

    DecideProposals(
            OpenCycles cycles,
            Units units,
            Plans plans,
            Proposals proposals,
            ActingPerson person,
            Audit audit,
            ProposalNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.plans = plans;
        this.proposals = proposals;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    /**
     * Adds what is proposed to the plan, whose next version that makes.
     *
     * @param precondition the plan as the officer saw it, or that there is none yet
     */
    @Transactional
    public DatedPlan merge(
            String cycleId, String unit, List<UUID> named, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = running(cycleId, unit);
        Optional<Plan> found = plans.hold(cycleId, unit);
        precondition.check(found.map(plan -> new Version(plan.revision())));
        Plan plan = found.map(Plan::edited).orElseGet(() -> Plan.drafted(unit));
        List<PlannedIndicator> content = new ArrayList<>(
                found.map(before -> plans.content(cycleId, before)).orElse(List.of()));
        List<Proposal> merged = new OpenProposals(proposals.ofUnit(cycleId, unit)).merged(named, content);
        merged.forEach(each -> content.add(each.indicator()));
        Act act = act(cycle, unit, occurredOn);
        plans.save(cycleId, plan, PlanAct.DRAFTED, act);
        plans.addContent(cycleId, plan, content);
        decide(cycleId, merged, act);
        return new DatedPlan(plan, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }

    @Transactional
    public DatedProposals decline(
            String cycleId, String unit, List<DeclinedProposal> reasons, Optional<LocalDate> occurredOn) {
        Cycle cycle = running(cycleId, unit);
        plans.hold(cycleId, unit);
        List<Proposal> declined = new OpenProposals(proposals.ofUnit(cycleId, unit)).declined(reasons);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        decide(cycleId, declined, act);
        notices.declined(cycle, unit, declined);
        return new DatedProposals(declined, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }

    private Cycle running(String cycleId, String unit) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.DECIDE_PROPOSALS, unit);
        units.require(cycleId, unit);
        return cycle;
    }

    private Act act(Cycle cycle, String unit, Optional<LocalDate> occurredOn) {
        return person.acting(occurredOn, cycle.scheme().workCalendar()).following(plans.lastActOn(cycle.id(), unit));
    }

    private void decide(String cycleId, List<Proposal> decided, Act act) {
        proposals.decide(decided, act);
        audit.changed(decided.stream()
                .map(each -> ProposeIndicators.change(cycleId, each))
                .toList());
    }
}
