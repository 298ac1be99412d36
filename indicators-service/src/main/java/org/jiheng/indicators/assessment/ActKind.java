package org.jiheng.indicators.assessment;

/** What was done with an indicator. */
public enum ActKind {
    SELF_ASSESSED,
    ASSESSED,
    RETURNED,
    /** The performance office approved the judgement that it does not apply. */
    JUDGED_NOT_APPLICABLE
}
