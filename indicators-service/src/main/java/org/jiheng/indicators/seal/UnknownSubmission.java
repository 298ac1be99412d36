package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** The unit has sealed nothing, or not this version. */
public final class UnknownSubmission extends Refusal {
    public UnknownSubmission(String unit) {
        super(Kind.NOT_FOUND, "unknown-submission", unit);
    }
}
