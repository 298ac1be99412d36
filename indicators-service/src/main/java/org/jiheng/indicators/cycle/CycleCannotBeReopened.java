package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Only a cycle that is being closed, or is closed, can be reopened. */
public final class CycleCannotBeReopened extends Refusal {
    public CycleCannotBeReopened(String cycle, CycleState state) {
        super(Kind.CONFLICT, "cycle-cannot-be-reopened", cycle, state);
    }
}
