package org.jiheng.indicators.supervision;

/** What supervision found of a matter (§五(一)4). */
public enum Verdict {
    CARRIED_OUT,
    PARTLY_CARRIED_OUT,
    NOT_CARRIED_OUT
}
