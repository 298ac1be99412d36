package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;

/** How many codes there were is signed by another person than the one who closed the wave. */
public final class CloserCannotSign extends Refusal {
    public CloserCannotSign() {
        super(Kind.FORBIDDEN, "closer-cannot-sign");
    }
}
