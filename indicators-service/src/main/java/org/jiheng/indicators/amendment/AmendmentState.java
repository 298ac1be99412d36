package org.jiheng.indicators.amendment;

/** Where an amendment stands. */
public enum AmendmentState {
    PROPOSED,
    APPROVED,
    REJECTED
}
