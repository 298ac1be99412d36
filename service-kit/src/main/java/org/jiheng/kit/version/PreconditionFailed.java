package org.jiheng.kit.version;

import org.jiheng.kit.refusal.Refusal;

/** Someone else changed it since. */
public class PreconditionFailed extends Refusal {
    PreconditionFailed() {
        super(Kind.PRECONDITION_FAILED, "precondition-failed");
    }
}
