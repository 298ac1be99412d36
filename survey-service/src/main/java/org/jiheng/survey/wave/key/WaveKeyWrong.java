package org.jiheng.survey.wave.key;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** Under another key than that of its opening a wave would take in ballots that nobody could open together with the first. */
public final class WaveKeyWrong extends Refusal {
    public WaveKeyWrong(WaveId wave) {
        super(Kind.UNAVAILABLE, "wave-key-wrong", wave.wave(), wave.cycle());
    }
}
