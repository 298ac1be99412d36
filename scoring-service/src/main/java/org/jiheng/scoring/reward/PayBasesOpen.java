package org.jiheng.scoring.reward;

import java.util.List;

import org.jiheng.kit.refusal.Refusal;

/** A list is not signed before every sum in it is known. */
public final class PayBasesOpen extends Refusal {
    public PayBasesOpen(List<String> units) {
        super(Kind.CONFLICT, "pay-bases-open", units.size(), String.join(", ", units));
    }
}
