package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Only a wave that is counted is certified. */
public final class WaveNotTallied extends Refusal {
    public WaveNotTallied(WaveId id, WaveState state) {
        super(Kind.CONFLICT, "wave-not-tallied", id.wave(), id.cycle(), state);
    }
}
