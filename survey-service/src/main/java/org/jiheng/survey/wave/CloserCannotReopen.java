package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the closer opens a wave again. */
public final class CloserCannotReopen extends Refusal {
    public CloserCannotReopen(WaveId id) {
        super(Kind.FORBIDDEN, "closer-cannot-reopen", id.wave(), id.cycle());
    }
}
