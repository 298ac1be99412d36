package org.jiheng.scoring.explanation;

/** Whose standing says what a line says. */
public enum Source {
    /** The cycle's, which holds the scheme. */
    SCHEME,
    UNIT,
    INDICATORS,
    REVIEW,
    DEDUCTIONS
}
