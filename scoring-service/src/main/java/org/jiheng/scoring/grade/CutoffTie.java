package org.jiheng.scoring.grade;

/** What becomes of units equal in all four figures that straddle the edge of EXCELLENT. */
public enum CutoffTie {
    /** All of them are EXCELLENT. */
    INCLUDE,
    /** None of them is; their places go to nobody. */
    EXCLUDE,
    /** They wait for the office's decision. */
    DECIDE
}
