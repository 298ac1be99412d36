package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Someone other than the assessor who proposed a judgement declines it. */
public final class ProposerCannotDecline extends Refusal {
    public static final RowRule RULE = new RowRule("proposer-cannot-decline", ProposerCannotDecline::new);

    ProposerCannotDecline(List<Fault> faults) {
        super(Kind.FORBIDDEN, "proposer-cannot-decline", faults, faults.size());
    }
}
