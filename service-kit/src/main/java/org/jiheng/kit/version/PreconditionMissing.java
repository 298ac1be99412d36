package org.jiheng.kit.version;

import org.jiheng.kit.refusal.Refusal;

/** Who changes a thing that others edit too says which version was seen. */
public class PreconditionMissing extends Refusal {
    PreconditionMissing() {
        super(Kind.PRECONDITION_REQUIRED, "precondition-required");
    }
}
