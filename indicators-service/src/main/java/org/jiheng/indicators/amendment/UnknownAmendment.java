package org.jiheng.indicators.amendment;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** No such amendment in the cycle. */
public final class UnknownAmendment extends Refusal {
    public UnknownAmendment(UUID amendment) {
        super(Kind.NOT_FOUND, "unknown-amendment", amendment);
    }
}
