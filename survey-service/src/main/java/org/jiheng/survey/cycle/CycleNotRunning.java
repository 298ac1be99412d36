package org.jiheng.survey.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Facts come in only while the cycle runs. */
public final class CycleNotRunning extends Refusal {
    public CycleNotRunning(String cycle, CycleState state) {
        super(Kind.CONFLICT, "cycle-not-running", cycle, state);
    }
}
