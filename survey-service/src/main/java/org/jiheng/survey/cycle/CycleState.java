package org.jiheng.survey.cycle;

/** States of a cycle, as indicators-service tells them. */
public enum CycleState {
    PREPARING,
    RUNNING,
    CLOSING,
    CLOSED;

    /** The office has closed it: facts came in and do not any more, unless it is reopened. */
    public boolean endsFacts() {
        return this == CLOSING || this == CLOSED;
    }
}
