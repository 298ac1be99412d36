package org.jiheng.survey.wave;

import java.time.Instant;

/**
 * A wave whose ballots are all in and not counted yet.
 *
 * @param closing the how manieth close it is
 */
public record ClosedWave(WaveId id, Questionnaire questionnaire, Act closed, int closing) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.CLOSED;
    }

    /** Its ballots are counted; its figures may leave. */
    public TalliedWave count(Instant at) {
        return new TalliedWave(id, questionnaire, at, closed, closing);
    }

    @Override
    public OpenWave reopen(Act act) {
        if (act.actor().equals(closed.actor())) {
            throw new CloserCannotReopen(id);
        }
        act.dates().refuseBefore(closed.dates().occurredOn());
        return new OpenWave(id, questionnaire, act, closing + 1);
    }
}
