package org.jiheng.scoring.decision;

/** What is decided: who of the units tied at the edge is EXCELLENT, or one unit's grade by hand. */
public enum DecisionKind {
    CUT_OFF,
    GRADE
}
