package org.jiheng.indicators.phase;

/** Where a phase stands. */
public enum PhaseState {
    PLANNED,
    OPEN,
    CLOSED
}
