package org.jiheng.survey.wave;

import java.time.Instant;

/** A wave whose ballots are counted. */
public record TalliedWave(WaveId id, Questionnaire questionnaire, Instant talliedAt) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.TALLIED;
    }
}
