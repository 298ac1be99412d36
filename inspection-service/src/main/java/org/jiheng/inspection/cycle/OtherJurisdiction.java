package org.jiheng.inspection.cycle;

import org.jiheng.kit.refusal.Refusal;

/** A role holds only in the cycles of its own jurisdiction. */
public final class OtherJurisdiction extends Refusal {
    OtherJurisdiction(String cycle) {
        super(Kind.FORBIDDEN, "other-jurisdiction", cycle);
    }
}
