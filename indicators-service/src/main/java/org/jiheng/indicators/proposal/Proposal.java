package org.jiheng.indicators.proposal;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.plan.PlannedIndicator;

/**
 * An indicator that an office or subordinate unit proposes (§四(一)1).
 *
 * @param department who proposes it
 * @param proposer who wrote it down for them, issuer and subject
 * @param reason why it was declined
 */
public record Proposal(
        UUID id,
        String unit,
        String department,
        String proposer,
        PlannedIndicator indicator,
        ProposalState state,
        Optional<String> reason) {
    public static Proposal of(UUID id, String unit, String department, String proposer, PlannedIndicator indicator) {
        return new Proposal(id, unit, department, proposer, indicator, ProposalState.PROPOSED, Optional.empty());
    }

    Proposal merged() {
        return new Proposal(id, unit, department, proposer, indicator, ProposalState.MERGED, Optional.empty());
    }

    Proposal declined(String why) {
        return new Proposal(id, unit, department, proposer, indicator, ProposalState.DECLINED, Optional.of(why));
    }
}
