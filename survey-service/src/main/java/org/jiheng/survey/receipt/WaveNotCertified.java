package org.jiheng.survey.receipt;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** Receipts are published when a wave is certified: after that none is added. */
public final class WaveNotCertified extends Refusal {
    public WaveNotCertified(WaveId wave) {
        super(Kind.CONFLICT, "wave-not-certified", wave.wave(), wave.cycle());
    }
}
