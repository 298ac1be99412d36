package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;

/** Every code of the issue is spent or void. */
public final class NoCodesLeft extends Refusal {
    public NoCodesLeft(long issue) {
        super(Kind.CONFLICT, "no-codes-left", issue);
    }
}
