package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** A certification is asked for once a count. */
public final class CertificationAsked extends Refusal {
    public CertificationAsked(WaveId id) {
        super(Kind.CONFLICT, "certification-asked", id.wave(), id.cycle());
    }
}
