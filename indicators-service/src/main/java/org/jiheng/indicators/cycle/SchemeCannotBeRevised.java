package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Only the scheme of a cycle that is being prepared is changed by one person alone. */
public final class SchemeCannotBeRevised extends Refusal {
    public SchemeCannotBeRevised(String cycle, CycleState state) {
        super(Kind.CONFLICT, "scheme-cannot-be-revised", cycle, state);
    }
}
