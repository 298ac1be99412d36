package org.jiheng.inspection.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Findings are made and dealt with while their cycle is running. */
public final class CycleNotRunning extends Refusal {
    CycleNotRunning(String cycle, String state) {
        super(Kind.CONFLICT, "cycle-not-running", cycle, state);
    }
}
