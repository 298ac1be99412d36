package org.jiheng.survey.respondent;

import org.jiheng.kit.refusal.Refusal;

/** Another ballot is in with this token: the first counts. */
public final class TokenSpent extends Refusal {
    public TokenSpent() {
        super(Kind.CONFLICT, "token-spent");
    }
}
