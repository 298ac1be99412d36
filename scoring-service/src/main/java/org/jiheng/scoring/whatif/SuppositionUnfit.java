package org.jiheng.scoring.whatif;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What is supposed does not fit the cycle: it names what the cycle does not have, or more than there can be. */
public final class SuppositionUnfit extends Refusal {
    public SuppositionUnfit(List<Fault> faults) {
        super(Kind.INVALID, "supposition-unfit", faults, faults.size());
    }
}
