package org.jiheng.scoring.reward;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A table names each unit that gets months of pay, once, and no other. */
public final class PayBasesFaulty extends Refusal {
    public PayBasesFaulty(List<Fault> faults) {
        super(Kind.INVALID, "pay-bases-faulty", faults, faults.size());
    }
}
