package org.jiheng.indicators.phase;

import org.jiheng.kit.refusal.Refusal;

/** Only an open phase is closed. */
public final class PhaseCannotBeClosed extends Refusal {
    PhaseCannotBeClosed(String phase, PhaseState state) {
        super(Kind.CONFLICT, "phase-cannot-be-closed", phase, state);
    }
}
