package org.jiheng.kit.rights;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The caller's roles have the act, but not on this row, or not on these rows of a batch. */
public final class RowRefused extends Refusal {
    RowRefused(Bound failed) {
        super(Kind.FORBIDDEN, failed.problem());
    }

    RowRefused(List<Fault> faults) {
        super(Kind.FORBIDDEN, faults.get(0).rule(), faults);
    }
}
