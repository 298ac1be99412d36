package org.jiheng.scoring.bulletin;

import org.jiheng.kit.refusal.Refusal;

/** What was corrected is not announced any more. */
public final class ResultReplaced extends Refusal {
    public ResultReplaced(int version, int latest) {
        super(Kind.CONFLICT, "result-replaced", version, latest);
    }
}
