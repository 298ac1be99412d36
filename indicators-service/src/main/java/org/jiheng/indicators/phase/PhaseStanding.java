package org.jiheng.indicators.phase;

import org.jiheng.indicators.cycle.scheme.Phase;

/** A phase of the scheme's calendar and where it stands. Late work is taken in whatever this is. */
public final class PhaseStanding {
    private final Phase phase;
    private final PhaseState state;

    private PhaseStanding(Phase phase, PhaseState state) {
        this.phase = phase;
        this.state = state;
    }

    public static PhaseStanding restored(Phase phase, PhaseState state) {
        return new PhaseStanding(phase, state);
    }

    public PhaseStanding opened() {
        if (state != PhaseState.PLANNED) {
            throw new PhaseCannotBeOpened(phase.code(), state);
        }
        return new PhaseStanding(phase, PhaseState.OPEN);
    }

    public PhaseStanding closed() {
        if (state != PhaseState.OPEN) {
            throw new PhaseCannotBeClosed(phase.code(), state);
        }
        return new PhaseStanding(phase, PhaseState.CLOSED);
    }

    public Phase phase() {
        return phase;
    }

    public PhaseState state() {
        return state;
    }
}
