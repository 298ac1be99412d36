package org.jiheng.inspection.finding;

/** How the visit was made on which something was found: 明察 or 暗访. */
public enum Visit {
    OPEN,
    COVERT
}
