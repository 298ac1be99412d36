package org.jiheng.inspection.evidence;

import org.jiheng.kit.refusal.Refusal;

/** There is as much as there may be. */
public final class TooMuchEvidence extends Refusal {
    public TooMuchEvidence(int most) {
        super(Kind.CONFLICT, "too-much-evidence", most);
    }
}
