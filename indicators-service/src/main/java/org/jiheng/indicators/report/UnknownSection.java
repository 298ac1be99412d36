package org.jiheng.indicators.report;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** A report has the sections that every report has, and one a component. */
public final class UnknownSection extends Refusal {
    public static final RowRule RULE = new RowRule("unknown-section", UnknownSection::new);

    UnknownSection(List<Fault> faults) {
        super(Kind.INVALID, "unknown-section", faults, faults.size());
    }
}
