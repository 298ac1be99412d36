package org.jiheng.survey.cycle;

/** States of a cycle, as indicators-service tells them. */
public enum CycleState {
    PREPARING,
    RUNNING,
    CLOSING,
    CLOSED
}
