package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** The wave had no access codes. */
public final class NoCodesToSign extends Refusal {
    public NoCodesToSign(WaveId wave) {
        super(Kind.CONFLICT, "no-codes-to-sign", wave.wave(), wave.cycle());
    }
}
