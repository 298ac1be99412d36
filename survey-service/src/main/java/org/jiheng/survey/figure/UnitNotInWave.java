package org.jiheng.survey.figure;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.wave.WaveId;

/** The wave asked about no such unit. */
public final class UnitNotInWave extends Refusal {
    public UnitNotInWave(WaveId wave, String unit) {
        super(Kind.NOT_FOUND, "unit-not-in-wave", wave.wave(), wave.cycle(), unit);
    }
}
