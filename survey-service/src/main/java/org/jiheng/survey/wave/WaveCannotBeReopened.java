package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Only a wave that is closed and not certified is opened again. */
public final class WaveCannotBeReopened extends Refusal {
    public WaveCannotBeReopened(WaveId id, WaveState state) {
        super(Kind.CONFLICT, "wave-cannot-be-reopened", id.wave(), id.cycle(), state);
    }
}
