package org.jiheng.indicators.phase;

import org.jiheng.kit.refusal.Refusal;

/** A phase is opened once. */
public final class PhaseCannotBeOpened extends Refusal {
    PhaseCannotBeOpened(String phase, PhaseState state) {
        super(Kind.CONFLICT, "phase-cannot-be-opened", phase, state);
    }
}
