package org.jiheng.survey.wave;

/** A wave that takes ballots in. */
public record OpenWave(WaveId id, Questionnaire questionnaire, Act opened) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.OPEN;
    }

    @Override
    public OpenWave requireOpen() {
        return this;
    }

    /** No ballot comes in any more. */
    public ClosedWave close(Act act) {
        return new ClosedWave(id, questionnaire, act);
    }
}
