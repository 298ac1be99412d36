package org.jiheng.survey.respondent;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The ballot does not fit the wave's questionnaire; its token is not spent. */
public final class BallotFaulty extends Refusal {
    public BallotFaulty(List<Fault> faults) {
        super(Kind.INVALID, "ballot-faulty", faults, faults.size());
    }
}
