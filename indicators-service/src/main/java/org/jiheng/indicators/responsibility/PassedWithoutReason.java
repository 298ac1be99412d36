package org.jiheng.indicators.responsibility;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What somebody answers for by an approved plan passes to another with a reason (§四(二)). */
public final class PassedWithoutReason extends Refusal {
    public static final RowRule RULE = new RowRule("passed-without-reason", PassedWithoutReason::new);

    PassedWithoutReason(List<Fault> faults) {
        super(Kind.CONFLICT, "passed-without-reason", faults, faults.size());
    }
}
