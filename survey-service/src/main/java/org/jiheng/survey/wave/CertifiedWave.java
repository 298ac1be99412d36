package org.jiheng.survey.wave;

/** A wave whose count two persons stand for; nothing about it changes any more. */
public record CertifiedWave(WaveId id, Questionnaire questionnaire) implements Wave {
    @Override
    public WaveState state() {
        return WaveState.CERTIFIED;
    }
}
