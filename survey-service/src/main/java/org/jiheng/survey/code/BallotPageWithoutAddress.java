package org.jiheng.survey.code;

import org.jiheng.kit.refusal.Refusal;

/** Letters name the address of the ballot page, and nobody prints thousands of wrong ones. */
public final class BallotPageWithoutAddress extends Refusal {
    public BallotPageWithoutAddress() {
        super(Kind.UNAVAILABLE, "ballot-page-without-address");
    }
}
