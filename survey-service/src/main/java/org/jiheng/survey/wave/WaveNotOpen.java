package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Ballots come in, and a wave is closed, only while it is open. */
public final class WaveNotOpen extends Refusal {
    public WaveNotOpen(WaveId id, WaveState state) {
        super(Kind.CONFLICT, "wave-not-open", id.wave(), id.cycle(), state);
    }
}
