package org.jiheng.survey.wave;

/** How far a wave has come. */
public enum WaveState {
    PLANNED,
    OPEN,
    CLOSED,
    TALLIED,
    CERTIFIED
}
