package org.jiheng.indicators.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;
import org.jiheng.indicators.rows.RowRule;

/** A second person decides judgements together: all of them, or, with every reason named, none. */
public final class JudgementDecision {
    private final List<Judgement> found;
    private final String person;

    /** @param person who decides, issuer and subject */
    public JudgementDecision(List<Judgement> found, String person) {
        this.found = List.copyOf(found);
        this.person = person;
    }

    /**
     * Their indicators count no more, neither as earned nor as possible.
     *
     * @throws org.jiheng.kit.refusal.Refusal naming every judgement that cannot be approved
     */
    public void approve(List<UUID> named) {
        check(named, ProposerCannotApprove.RULE);
    }

    /**
     * Their indicators apply as before.
     *
     * @param reasons why each is declined, in the order in which they were given
     * @throws org.jiheng.kit.refusal.Refusal naming every judgement that cannot be declined
     */
    public List<Judgement> declined(List<DeclinedJudgement> reasons) {
        check(reasons.stream().map(DeclinedJudgement::judgement).toList(), ProposerCannotDecline.RULE);
        Map<UUID, Judgement> byId = byId();
        return reasons.stream()
                .map(each -> byId.get(each.judgement()).declined(each.reason()))
                .toList();
    }

    private void check(List<UUID> named, RowRule ownProposal) {
        Map<UUID, Judgement> byId = byId();
        FaultyRows faulty = new FaultyRows();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            UUID id = named.get(i);
            String path = "/judgements/" + i;
            Judgement judgement = byId.get(id);
            if (!seen.add(id)) {
                faulty.add(NamedTwice.RULE, path, id);
            }
            if (judgement == null) {
                faulty.add(UnknownJudgement.RULE, path, id);
            } else if (judgement.state() != JudgementState.PROPOSED) {
                faulty.add(JudgementNotProposed.RULE, path, id, judgement.state());
            } else if (judgement.proposer().equals(person)) {
                faulty.add(ownProposal, path, id);
            }
        }
        faulty.refuse();
    }

    private Map<UUID, Judgement> byId() {
        return found.stream().collect(Collectors.toMap(Judgement::id, Function.identity()));
    }
}
