package org.jiheng.scoring.explanation;

/** Why a line adds what it adds. */
public enum LineState {
    COUNTED,
    /** A veto makes nothing of it. */
    STRUCK,
    NOT_APPLICABLE,
    NOT_ASSESSED,
    /** A component without an indicator that applies to the unit, or an indicator of a component that the scheme does not have. */
    NOTHING_APPLIES,
    /** A wave that is not counted yet. */
    NOT_COUNTED,
    /** Nobody answered, or nothing that weighs. */
    NO_ANSWER,
    /** A part of which nothing is known yet: the other one stands for the whole. */
    LEFT_OUT
}
