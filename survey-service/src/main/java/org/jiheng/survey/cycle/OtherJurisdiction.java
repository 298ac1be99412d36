package org.jiheng.survey.cycle;

import org.jiheng.kit.refusal.Refusal;

/** A role holds only in cycles of the caller's own jurisdiction. */
public final class OtherJurisdiction extends Refusal {
    public OtherJurisdiction(String cycle, String jurisdiction) {
        super(Kind.FORBIDDEN, "other-jurisdiction", cycle, jurisdiction);
    }
}
