package org.jiheng.survey.certification;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** Nobody certifies a count that the stored ballots do not bear out. */
public final class TallyDiffers extends Refusal {
    public TallyDiffers(WaveId wave) {
        super(Kind.CONFLICT, "tally-differs", wave.wave(), wave.cycle());
    }
}
