package org.jiheng.scoring.result;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than who froze a version approves it. */
public final class ResultNeedsASecond extends Refusal {
    public ResultNeedsASecond(int version) {
        super(Kind.FORBIDDEN, "result-needs-a-second", version);
    }
}
