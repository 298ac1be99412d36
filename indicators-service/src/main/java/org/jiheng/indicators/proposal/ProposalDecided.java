package org.jiheng.indicators.proposal;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What was proposed is merged or declined once. */
public final class ProposalDecided extends Refusal {
    public static final RowRule RULE = new RowRule("proposal-decided", ProposalDecided::new);

    ProposalDecided(List<Fault> faults) {
        super(Kind.CONFLICT, "proposal-decided", faults, faults.size());
    }
}
