package org.jiheng.kit.idempotency;

import org.jiheng.kit.refusal.Refusal;

/** The first request under the key is still at work after this one has waited its time. */
public class RequestInProgress extends Refusal {
    RequestInProgress() {
        super(Kind.CONFLICT, "request-in-progress");
    }
}
