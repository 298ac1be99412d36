package org.jiheng.indicators.report;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A report is read, and printed, as a whole. */
public final class WordsTooLong extends Refusal {
    public static final RowRule RULE = new RowRule("words-too-long", WordsTooLong::new);

    WordsTooLong(List<Fault> faults) {
        super(Kind.INVALID, "words-too-long", faults, faults.size());
    }
}
