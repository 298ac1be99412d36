package org.jiheng.survey.code;

/** How far an access code has come; SPENT and VOID are for good. */
public enum CodeState {
    ISSUED,
    SPENT,
    VOID
}
