package org.jiheng.indicators.assessment;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.plan.Indicator;

/**
 * That an indicator does not apply: proposed by its assessor, decided by the performance office or not yet.
 *
 * @param proposer issuer and subject
 * @param declineReason why it was declined
 */
public record Judgement(
        UUID id,
        Indicator.Key indicator,
        String reason,
        JudgementState state,
        String proposer,
        Optional<String> declineReason) {
    public static Judgement proposed(UUID id, GivenReason given, String proposer) {
        return new Judgement(id, given.key(), given.reason(), JudgementState.PROPOSED, proposer, Optional.empty());
    }

    public Judgement declined(String why) {
        return new Judgement(id, indicator, reason, JudgementState.DECLINED, proposer, Optional.of(why));
    }
}
