package org.jiheng.inspection.finding.usecase;

import org.jiheng.kit.refusal.Refusal;

/** Files wait for their finding, but not without end: what is never recorded stays unseen for ever. */
public final class TooMuchWaits extends Refusal {
    TooMuchWaits(int most) {
        super(Kind.CONFLICT, "too-much-evidence-waits", most);
    }
}
