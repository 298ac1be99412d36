package org.jiheng.survey.wave;

import java.time.Instant;

/** A wave whose ballots are all in and not counted yet. */
public record ClosedWave(WaveId id, Questionnaire questionnaire, Act closed) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.CLOSED;
    }

    /** Its ballots are counted; its figures may leave. */
    public TalliedWave count(Instant at) {
        return new TalliedWave(id, questionnaire, at);
    }
}
