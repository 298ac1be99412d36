package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** The codes of a close are signed once. */
public final class CodesSigned extends Refusal {
    public CodesSigned(WaveId wave) {
        super(Kind.CONFLICT, "codes-signed", wave.wave(), wave.cycle());
    }
}
