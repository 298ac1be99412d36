package org.jiheng.indicators.report;

import java.util.List;

import org.jiheng.indicators.rows.RowRule;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Words and figures together are more than is put on paper. */
public final class ReportTooLong extends Refusal {
    public static final RowRule RULE = new RowRule("report-too-long", ReportTooLong::new);

    ReportTooLong(List<Fault> faults) {
        super(Kind.CONFLICT, "report-too-long", faults, faults.size());
    }
}
