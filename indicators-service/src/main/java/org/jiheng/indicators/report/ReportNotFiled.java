package org.jiheng.indicators.report;

import org.jiheng.kit.refusal.Refusal;

/** Figures are sealed with the report that goes with them. */
public final class ReportNotFiled extends Refusal {
    public ReportNotFiled(String unit) {
        super(Kind.CONFLICT, "report-not-filed", unit);
    }
}
