package org.jiheng.indicators.proposal.application;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.indicators.proposal.Proposals;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Proposals to look at, by whoever may read the plan. */
@ApplicationScoped
public class ReadProposals {
    private static final Comparator<Proposal> BY_DEPARTMENT = Comparator.comparing(Proposal::department)
            .thenComparing(each -> each.indicator().indicator())
            .thenComparing(Proposal::id);
    private static final Map<String, Comparator<Proposal>> ORDERS = Map.of(
            "department",
            BY_DEPARTMENT,
            "state",
            Comparator.comparing(Proposal::state).thenComparing(BY_DEPARTMENT));

    private final OpenCycles cycles;
    private final Units units;
    private final Proposals proposals;

    ReadProposals(OpenCycles cycles, Units units, Proposals proposals) {
        this.cycles = cycles;
        this.units = units;
        this.proposals = proposals;
    }

    @Transactional
    public Paged<Proposal> all(String cycle, String unit, Page page) {
        Set<String> seen = cycles.seenComponents(cycles.readable(cycle, IndicatorsAct.READ_PLANS, unit), unit);
        units.require(cycle, unit);
        return page.of(
                proposals.ofUnit(cycle, unit).stream()
                        .filter(each -> seen.contains(each.indicator().component()))
                        .toList(),
                ORDERS);
    }
}
