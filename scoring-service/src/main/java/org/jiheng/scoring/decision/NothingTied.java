package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;

/** A cut-off is decided where units are tied at the edge and the scheme leaves it to the office. */
public final class NothingTied extends Refusal {
    public NothingTied(String tier) {
        super(Kind.CONFLICT, "nothing-tied", tier);
    }
}
