package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** A wave is opened once. */
public final class WaveNotPlanned extends Refusal {
    public WaveNotPlanned(WaveId id, WaveState state) {
        super(Kind.CONFLICT, "wave-not-planned", id.wave(), id.cycle(), state);
    }
}
