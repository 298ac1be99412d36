package org.jiheng.scoring.result;

/** Where a version of a cycle's result stands. */
public enum ResultState {
    FROZEN,
    APPROVED,
    /** For ever. */
    PUBLISHED,
    /** It was released: nothing of it stands, and its number is not given again. */
    PROVISIONAL
}
