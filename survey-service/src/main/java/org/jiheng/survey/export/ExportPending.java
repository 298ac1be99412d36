package org.jiheng.survey.export;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** One export of a wave is asked for at a time. */
public final class ExportPending extends Refusal {
    public ExportPending(WaveId wave) {
        super(Kind.CONFLICT, "export-pending", wave.wave(), wave.cycle());
    }
}
