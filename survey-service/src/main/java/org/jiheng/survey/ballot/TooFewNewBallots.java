package org.jiheng.survey.ballot;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A few ballots more would be told by the difference that they make. */
public final class TooFewNewBallots extends Refusal {
    TooFewNewBallots(List<Fault> faults, int minimumGroupSize) {
        super(Kind.CONFLICT, "too-few-new-ballots", faults, faults.size(), minimumGroupSize);
    }
}
