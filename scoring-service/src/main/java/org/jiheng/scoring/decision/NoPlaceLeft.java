package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** By hand too, no more units are EXCELLENT than the tier has places (§五(四)). */
public final class NoPlaceLeft extends Refusal {
    public NoPlaceLeft(String tier) {
        super(Kind.CONFLICT, "no-place-left", tier);
    }
}
