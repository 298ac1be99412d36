package org.jiheng.indicators.progress;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Nothing has been reached yet by a day that has not come. */
final class ProgressAhead extends Refusal {
    static final RowRule RULE = new RowRule("in-the-future", ProgressAhead::new);

    ProgressAhead(List<Fault> faults) {
        super(Kind.INVALID, "date-not-yet", faults, faults.size());
    }
}
