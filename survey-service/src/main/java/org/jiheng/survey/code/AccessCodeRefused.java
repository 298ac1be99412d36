package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;

/** The code buys no token. Why not is said to nobody: who guesses codes learns nothing from it. */
public final class AccessCodeRefused extends Refusal {
    public AccessCodeRefused() {
        super(Kind.INVALID, "access-code-refused");
    }
}
