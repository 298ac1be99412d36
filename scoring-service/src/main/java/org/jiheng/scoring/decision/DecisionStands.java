package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** One decision at a time stands on a tie, and one on a unit. */
public final class DecisionStands extends Refusal {
    public DecisionStands(String on) {
        super(Kind.CONFLICT, "decision-stands", on);
    }
}
