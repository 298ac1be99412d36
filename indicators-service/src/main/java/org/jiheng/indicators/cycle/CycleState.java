package org.jiheng.indicators.cycle;

/** Where a cycle stands; facts come in only while it is RUNNING. */
public enum CycleState {
    PREPARING,
    RUNNING,
    CLOSING,
    CLOSED
}
