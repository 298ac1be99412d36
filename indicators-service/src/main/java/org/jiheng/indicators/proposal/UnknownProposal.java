package org.jiheng.indicators.proposal;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nobody in the unit has proposed this. */
public final class UnknownProposal extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-proposal", UnknownProposal::new);

    UnknownProposal(List<Fault> faults) {
        super(Kind.INVALID, "unknown-proposal", faults, faults.size());
    }
}
