package org.jiheng.indicators.amendment;

import java.util.UUID;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the proposer approves or rejects an amendment. */
public final class AmenderCannotDecide extends Refusal {
    public AmenderCannotDecide(UUID amendment) {
        super(Kind.FORBIDDEN, "amender-cannot-decide", amendment);
    }
}
