package org.jiheng.indicators.seal;

import org.jiheng.kit.refusal.Refusal;

/** Sealed figures go to two offices. */
public final class OfficeReceivesNothing extends Refusal {
    public OfficeReceivesNothing(String office) {
        super(Kind.NOT_FOUND, "office-receives-nothing", office);
    }
}
