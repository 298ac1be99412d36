package org.jiheng.indicators.cycle.scheme;

/** What a veto strikes (§七(三)). */
public enum Reach {
    /** The indicator counts as assessed with 0. */
    INDICATOR,
    /** The component earns 0 of its maximum. */
    COMPONENT,
    /** The indicator score is 0. */
    ASSESSMENT,
    /** The unit cannot be EXCELLENT. */
    GRADE
}
