package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** The cycle's scheme names no such wave. */
public final class WaveUnknown extends Refusal {
    public WaveUnknown(WaveId id) {
        super(Kind.NOT_FOUND, "wave-unknown", id.cycle(), id.wave());
    }
}
