package org.jiheng.survey.paper;

/** How far a bundle of sheets has come. */
public enum PaperBatchState {
    /** One clerk has entered it. */
    FIRST_ENTERED,
    /** Two have, and not alike. */
    DIFFERING,
    /** Two have, alike; its ballots are in. */
    TAKEN_IN,
    /** Given up before that; nothing of it is in. */
    DISCARDED;

    boolean isOver() {
        return this == TAKEN_IN || this == DISCARDED;
    }
}
