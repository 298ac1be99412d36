package org.jiheng.scoring.reward;

import org.jiheng.kit.refusal.Refusal;

/** Two tables at the same moment: which one counts would be chance. */
public final class PayBasesInMotion extends Refusal {
    public PayBasesInMotion(int version) {
        super(Kind.CONFLICT, "pay-bases-in-motion", version);
    }
}
