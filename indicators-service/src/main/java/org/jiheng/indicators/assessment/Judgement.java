package org.jiheng.indicators.assessment;

import java.util.UUID;

import org.jiheng.indicators.plan.Indicator;

/**
 * That an indicator does not apply: proposed by its assessor, and approved by the performance office or not yet.
 *
 * @param proposer issuer and subject
 */
public record Judgement(UUID id, Indicator.Key indicator, String reason, boolean approved, String proposer) {
    public static Judgement proposed(UUID id, GivenReason given, String proposer) {
        return new Judgement(id, new Indicator.Key(given.unit(), given.indicator()), given.reason(), false, proposer);
    }

    /** PROPOSED or APPROVED. */
    public String state() {
        return approved ? "APPROVED" : "PROPOSED";
    }
}
