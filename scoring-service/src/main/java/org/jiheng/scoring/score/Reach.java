package org.jiheng.scoring.score;

/** How far a confirmed veto reaches, §七(三). */
public enum Reach {
    /** The indicator counts as assessed with 0. */
    INDICATOR,
    /** The component brings 0 of its maximum. */
    COMPONENT,
    /** The indicator score is 0. */
    ASSESSMENT,
    /** The unit cannot be EXCELLENT. */
    GRADE
}
