package org.jiheng.scoring.decision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the proposer approves or rejects a decision. */
public final class DecisionNeedsASecond extends Refusal {
    public DecisionNeedsASecond(UUID decision) {
        super(Kind.FORBIDDEN, "decision-needs-a-second", decision);
    }
}
