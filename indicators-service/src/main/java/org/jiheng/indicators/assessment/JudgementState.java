package org.jiheng.indicators.assessment;

/** Where a judgement stands; only an APPROVED one takes its indicator out. */
public enum JudgementState {
    PROPOSED,
    APPROVED,
    /** The indicator applies as before, and may be judged anew. */
    DECLINED
}
