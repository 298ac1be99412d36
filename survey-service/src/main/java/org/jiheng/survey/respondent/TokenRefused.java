package org.jiheng.survey.respondent;

import org.jiheng.kit.refusal.Refusal;

/** What came with the ballot is no token of that wave and group. */
public final class TokenRefused extends Refusal {
    public TokenRefused() {
        super(Kind.INVALID, "token-refused");
    }
}
