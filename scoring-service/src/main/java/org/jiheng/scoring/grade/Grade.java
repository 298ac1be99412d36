package org.jiheng.scoring.grade;

/** 等次, §四(五). */
public enum Grade {
    EXCELLENT,
    GOOD,
    AVERAGE,
    /** Tied at the edge of EXCELLENT, and the scheme leaves it to the office. */
    PENDING_DECISION
}
