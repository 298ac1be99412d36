package org.jiheng.scoring.explanation;

/** What a line of an explanation is about. */
public enum LineKind {
    TOTAL,
    INDICATORS,
    COMPONENT,
    INDICATOR,
    REVIEW,
    WAVE,
    GROUP,
    /** Groups too small to be shown, in one line. */
    HIDDEN_GROUPS,
    DEDUCTION,
    FINDING,
    /** What the cap gives back of the findings' points. */
    OVER_CAP,
    /** What keeps a total from falling below 0. */
    FLOOR,
    /** What the stated rounding of the line above adds or takes. */
    ROUNDING,
    COVERAGE
}
