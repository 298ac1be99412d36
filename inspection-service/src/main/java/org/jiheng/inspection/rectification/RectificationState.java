package org.jiheng.inspection.rectification;

/** Where a rectification stands. */
public enum RectificationState {
    ASSIGNED,
    IN_PROGRESS,
    SUBMITTED,
    VERIFIED,
    REJECTED,
    CLOSED;

    /** The unit has to do something before anybody else can; only then does a day go by. */
    public boolean isWithTheUnit() {
        return this == ASSIGNED || this == IN_PROGRESS || this == REJECTED;
    }
}
