package org.jiheng.survey.wave;

import java.time.Instant;

/**
 * A wave whose ballots are counted.
 *
 * @param closing the how manieth close it was
 */
public record TalliedWave(WaveId id, Questionnaire questionnaire, Instant talliedAt, Act closed, int closing)
        implements Wave {
    @Override
    public WaveState state() {
        return WaveState.TALLIED;
    }

    @Override
    public TalliedWave requireTallied() {
        return this;
    }

    @Override
    public OpenWave reopen(Act act) {
        return new ClosedWave(id, questionnaire, closed, closing).reopen(act);
    }

    /** Two persons stand for the count. */
    public CertifiedWave certify() {
        return new CertifiedWave(id, questionnaire);
    }
}
