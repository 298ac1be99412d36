package org.jiheng.indicators.proposal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.jiheng.indicators.plan.FiledIndicator;
import org.jiheng.indicators.plan.application.UnderstandIndicators;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.indicators.proposal.Proposals;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;

/** An office, or a subordinate unit, proposes indicators for the unit's plan; the unit's officer writes them down. */
@ApplicationScoped
public class ProposeIndicators {
    private final OpenCycles cycles;
    private final Units units;
    private final UnderstandIndicators understandIndicators;
    private final Proposals proposals;
    private final ActingPerson person;
    private final Audit audit;
    private final ProposalNotices notices;
    private final Deadlines deadlines;

    ProposeIndicators(
            OpenCycles cycles,
            Units units,
            UnderstandIndicators understandIndicators,
            Proposals proposals,
            ActingPerson person,
            Audit audit,
            ProposalNotices notices,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.understandIndicators = understandIndicators;
        this.proposals = proposals;
        this.person = person;
        this.audit = audit;
        this.notices = notices;
        this.deadlines = deadlines;
    }

    @Transactional
    public DatedProposals propose(
            String cycleId,
            String unit,
            String department,
            List<FiledIndicator> filed,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.PROPOSE_INDICATORS, unit);
        units.require(cycleId, unit);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar());
        List<Proposal> proposed = understandIndicators.understood(cycle, filed).stream()
                .map(indicator -> Proposal.of(UUID.randomUUID(), unit, department, act.person(), indicator))
                .toList();
        proposals.add(cycleId, proposed, act);
        audit.changed(proposed.stream().map(each -> change(cycleId, each)).toList());
        notices.proposed(cycle, unit, department, proposed);
        return new DatedProposals(proposed, deadlines.daysLate(cycle, PhaseName.PLANNING, act));
    }

    static Audit.Change change(String cycle, Proposal proposal) {
        Map<String, String> after = Map.of(
                "proposal", proposal.id().toString(), "state", proposal.state().name());
        return new Audit.Change(
                cycle + "/" + proposal.unit() + "/" + proposal.indicator().indicator(),
                null,
                after,
                proposal.reason().orElse(null));
    }
}
