package org.jiheng.inspection.visit;

/** Whether those visited know of it: 明察 or 暗访. */
public enum VisitKind {
    OPEN,
    COVERT
}
