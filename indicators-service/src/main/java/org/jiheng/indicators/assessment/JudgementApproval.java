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

/** The performance office approves judgements: their indicators count no more, neither as earned nor as possible. */
public final class JudgementApproval {
    private JudgementApproval() {}

    /** @throws org.jiheng.kit.refusal.Refusal naming every judgement that cannot be approved */
    public static void check(List<UUID> named, List<Judgement> found, String person) {
        Map<UUID, Judgement> byId = found.stream().collect(Collectors.toMap(Judgement::id, Function.identity()));
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
            } else if (judgement.approved()) {
                faulty.add(JudgementNotProposed.RULE, path, id);
            } else if (judgement.proposer().equals(person)) {
                faulty.add(ProposerCannotApprove.RULE, path, id);
            }
        }
        faulty.refuse();
    }
}
