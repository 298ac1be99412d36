package org.jiheng.indicators.supervision;

/** What supervision found of a matter (§五(一)4). */
public enum Verdict {
    CARRIED_OUT,
    PARTLY_CARRIED_OUT,
    NOT_CARRIED_OUT;

    /** What was not carried out earns nothing back. */
    public boolean contradicts(PointsChange change) {
        return this == NOT_CARRIED_OUT && change.value().signum() > 0;
    }
}
