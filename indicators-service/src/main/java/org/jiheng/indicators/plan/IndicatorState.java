package org.jiheng.indicators.plan;

/** Where an indicator of an approved plan stands. Before the approval it is merely planned. */
public enum IndicatorState {
    IN_PROGRESS,
    SELF_ASSESSED,
    ASSESSED
}
