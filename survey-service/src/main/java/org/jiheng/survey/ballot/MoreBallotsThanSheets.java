package org.jiheng.survey.ballot;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Where it was said how many sheets a group was given, no more come back. */
public final class MoreBallotsThanSheets extends Refusal {
    MoreBallotsThanSheets(List<Fault> faults) {
        super(Kind.CONFLICT, "more-ballots-than-sheets", faults, faults.size());
    }
}
