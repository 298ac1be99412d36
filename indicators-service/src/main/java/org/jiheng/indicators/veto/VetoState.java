package org.jiheng.indicators.veto;

/** Where a veto stands; only a CONFIRMED one counts. */
public enum VetoState {
    PROPOSED,
    CONFIRMED,
    REJECTED,
    REVOKED
}
