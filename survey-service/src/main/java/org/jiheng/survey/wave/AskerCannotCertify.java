package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than the one who asked for it confirms a certification. */
public final class AskerCannotCertify extends Refusal {
    public AskerCannotCertify(WaveId id) {
        super(Kind.FORBIDDEN, "asker-cannot-certify", id.wave(), id.cycle());
    }
}
