package org.jiheng.survey.wave;

/** A wave that the scheme names and nobody has opened. */
public record PlannedWave(WaveId id) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.PLANNED;
    }

    @Override
    public PlannedWave requirePlanned() {
        return this;
    }

    /** From now on ballots come in; what they may say stays as it is now. */
    public OpenWave open(Questionnaire questionnaire, Act act) {
        return new OpenWave(id, questionnaire, act, 1);
    }
}
