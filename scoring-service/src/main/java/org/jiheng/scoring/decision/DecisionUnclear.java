package org.jiheng.scoring.decision;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A decision says all that its kind needs, and nothing of the other kind. */
public final class DecisionUnclear extends Refusal {
    public DecisionUnclear(List<Fault> faults) {
        super(Kind.INVALID, "decision-unclear", faults, faults.size());
    }
}
