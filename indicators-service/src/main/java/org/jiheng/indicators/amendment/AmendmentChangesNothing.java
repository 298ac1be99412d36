package org.jiheng.indicators.amendment;

import org.jiheng.kit.refusal.Refusal;

/** An amendment says something else than the scheme that it amends. */
public final class AmendmentChangesNothing extends Refusal {
    public AmendmentChangesNothing(String cycle) {
        super(Kind.INVALID, "amendment-changes-nothing", cycle);
    }
}
