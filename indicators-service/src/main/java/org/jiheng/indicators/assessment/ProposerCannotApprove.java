package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Someone other than the assessor who proposed a judgement approves it. */
public final class ProposerCannotApprove extends Refusal {
    public static final RowRule RULE = new RowRule("proposer-cannot-approve", ProposerCannotApprove::new);

    ProposerCannotApprove(List<Fault> faults) {
        super(Kind.FORBIDDEN, "proposer-cannot-approve", faults, faults.size());
    }
}
