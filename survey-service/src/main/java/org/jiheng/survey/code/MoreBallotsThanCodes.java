package org.jiheng.survey.code;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** There are more ballots with tokens than codes were spent: somebody made tokens, so nothing is counted. */
public final class MoreBallotsThanCodes extends Refusal {
    public MoreBallotsThanCodes(List<Fault> faults) {
        super(Kind.CONFLICT, "more-ballots-than-codes", faults);
    }
}
