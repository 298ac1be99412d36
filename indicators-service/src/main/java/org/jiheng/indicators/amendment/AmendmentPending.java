package org.jiheng.indicators.amendment;

import org.jiheng.kit.refusal.Refusal;

/** One amendment at a time: each is made of the version that it changes. */
public final class AmendmentPending extends Refusal {
    public AmendmentPending(String cycle) {
        super(Kind.CONFLICT, "amendment-pending", cycle);
    }
}
