package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** Each receipt is given by a person of its own, and by nobody who sealed. */
public final class ReceiverTookPart extends Refusal {
    ReceiverTookPart(String unit, int version) {
        super(Kind.FORBIDDEN, "receiver-took-part", unit, version);
    }
}
