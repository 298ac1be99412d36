package org.jiheng.indicators.change;

import org.jiheng.kit.refusal.Refusal;

/** One change of a plan is decided before the next is asked for. */
public final class ChangeAskedAlready extends Refusal {
    public ChangeAskedAlready(String unit) {
        super(Kind.CONFLICT, "change-asked-already", unit);
    }
}
