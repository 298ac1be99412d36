package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** A wave with access codes is certified once an auditor has signed how many there were. */
public final class CodesNotSigned extends Refusal {
    public CodesNotSigned(WaveId wave) {
        super(Kind.CONFLICT, "codes-not-signed", wave.wave(), wave.cycle());
    }
}
