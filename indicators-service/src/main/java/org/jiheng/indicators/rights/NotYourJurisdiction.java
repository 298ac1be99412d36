package org.jiheng.indicators.rights;

import org.jiheng.kit.refusal.Refusal;

/** A role holds only in the cycles of the jurisdiction that gave it. */
public final class NotYourJurisdiction extends Refusal {
    public NotYourJurisdiction(String cycle, String jurisdiction) {
        super(Kind.FORBIDDEN, "not-your-jurisdiction", cycle, jurisdiction);
    }
}
