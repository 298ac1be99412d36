package org.jiheng.inspection.rectification;

import org.jiheng.inspection.finding.FindingState;
import org.jiheng.kit.refusal.Refusal;

/** Nobody mends what the unit was not told of, or what was taken back. */
public final class FindingNotToBeRectified extends Refusal {
    private FindingNotToBeRectified(FindingState present) {
        super(Kind.CONFLICT, "finding-not-to-be-rectified", present);
    }

    public static void unlessInForce(FindingState present) {
        if (present == FindingState.RECORDED || present == FindingState.DROPPED || present == FindingState.WITHDRAWN) {
            throw new FindingNotToBeRectified(present);
        }
    }
}
