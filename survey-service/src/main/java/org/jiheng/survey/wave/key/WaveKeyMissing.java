package org.jiheng.survey.wave.key;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** Without its key a wave takes no ballot in, and none that it has taken in can be opened. */
public final class WaveKeyMissing extends Refusal {
    public WaveKeyMissing(WaveId wave) {
        super(Kind.UNAVAILABLE, "wave-key-missing", wave.wave(), wave.cycle());
    }
}
