package org.jiheng.inspection.visit;

/** Where a visit stands. One that nobody planned is MADE from the start. */
public enum VisitState {
    PLANNED,
    MADE,
    CANCELLED
}
