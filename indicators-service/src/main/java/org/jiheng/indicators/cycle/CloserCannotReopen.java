package org.jiheng.indicators.cycle;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than who closed a cycle reopens it. */
public final class CloserCannotReopen extends Refusal {
    public CloserCannotReopen(String cycle) {
        super(Kind.FORBIDDEN, "cycle-closer-cannot-reopen", cycle);
    }
}
