package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** A certification is asked for before it is confirmed; one of an earlier close is void. */
public final class CertificationNotAsked extends Refusal {
    public CertificationNotAsked(WaveId id) {
        super(Kind.CONFLICT, "certification-not-asked", id.wave(), id.cycle());
    }
}
