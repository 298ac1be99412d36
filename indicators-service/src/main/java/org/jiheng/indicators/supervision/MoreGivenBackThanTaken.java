package org.jiheng.indicators.supervision;

import org.jiheng.kit.refusal.Refusal;

/** An indicator begins with its maximum, so that only what entries took can be given back; nothing is put by for later. */
public final class MoreGivenBackThanTaken extends Refusal {
    MoreGivenBackThanTaken(PointsChange change, String taken) {
        super(Kind.CONFLICT, "more-given-back-than-taken", change, taken);
    }
}
