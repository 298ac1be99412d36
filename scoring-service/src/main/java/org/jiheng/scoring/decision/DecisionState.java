package org.jiheng.scoring.decision;

/** Where a decision stands; only a DECIDED one is in force. */
public enum DecisionState {
    PROPOSED,
    DECIDED,
    REJECTED,
    /** The figures that it rested on have changed. It stays so when they come back. */
    VOID
}
