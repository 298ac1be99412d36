package org.jiheng.indicators.proposal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.rows.Blanks;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/** Proposals of a unit that are decided together: all of them, or, with every reason named, none. */
public final class OpenProposals {
    private final Map<UUID, Proposal> byId;

    public OpenProposals(List<Proposal> found) {
        this.byId = found.stream().collect(Collectors.toMap(Proposal::id, Function.identity()));
    }

    /** @param reasons why each is declined, in the order in which they were given */
    public List<Proposal> declined(List<DeclinedProposal> reasons) {
        return decided(
                reasons.stream().map(DeclinedProposal::proposal).toList(),
                (proposal, row) -> proposal.declined(reasons.get(row).reason()),
                Set.of());
    }

    /** @param planned indicators that the plan has already */
    public List<Proposal> merged(List<UUID> named, List<PlannedIndicator> planned) {
        Set<String> codes = planned.stream()
                .map(PlannedIndicator::indicator)
                .map(Blanks::compared)
                .collect(Collectors.toSet());
        return decided(named, (proposal, row) -> proposal.merged(), codes);
    }

    private List<Proposal> decided(
            List<UUID> named, BiFunction<Proposal, Integer, Proposal> decision, Set<String> planned) {
        FaultyRows faulty = new FaultyRows();
        Set<String> codes = new HashSet<>(planned);
        Map<UUID, Proposal> decided = new LinkedHashMap<>();
        for (int i = 0; i < named.size(); i++) {
            Proposal proposal = byId.get(named.get(i));
            String path = "/proposals/" + i;
            if (proposal == null) {
                faulty.add(UnknownProposal.RULE, path, named.get(i));
            } else if (proposal.state() != ProposalState.PROPOSED) {
                faulty.add(ProposalDecided.RULE, path, named.get(i), proposal.state());
            } else if (decided.put(proposal.id(), decision.apply(proposal, i)) != null
                    || takenUp(decided.get(proposal.id()))
                            && !codes.add(Blanks.compared(proposal.indicator().indicator()))) {
                faulty.add(NamedTwice.RULE, path, proposal.indicator().indicator());
            }
        }
        faulty.refuse();
        return new ArrayList<>(decided.values());
    }

    private static boolean takenUp(Proposal proposal) {
        return proposal.state() == ProposalState.MERGED;
    }
}
