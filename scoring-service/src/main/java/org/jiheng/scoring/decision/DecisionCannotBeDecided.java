package org.jiheng.scoring.decision;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Only a proposed decision is approved or rejected. */
public final class DecisionCannotBeDecided extends Refusal {
    public DecisionCannotBeDecided(UUID decision, DecisionState state) {
        super(Kind.CONFLICT, "decision-cannot-be-decided", decision, state);
    }
}
