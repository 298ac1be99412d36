package org.jiheng.inspection.rectification;

/** What the calendar says of a rectification, each once; after the last of them it is silent. */
public enum Reminder {
    DUE_SOON,
    OVERDUE,
    STILL_OVERDUE
}
