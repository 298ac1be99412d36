package org.jiheng.scoring.decision;

import org.jiheng.scoring.grade.Decided;

/** What is to be decided. */
public sealed interface Matter permits CutOff, GradeByHand {
    DecisionKind kind();

    String tier();

    /**
     * What it rests on, as that is now.
     *
     * @param cutOff what is decided on the tie at the edge, and nothing else
     */
    Basis basis(TierNow now, Decided cutOff);

    /**
     * @param inForce all that is decided in the tier
     * @throws org.jiheng.kit.refusal.Refusal if it cannot be decided so, as the tier is now
     */
    void requirePossible(TierNow now, Decided cutOff, Decided inForce);
}
