package org.jiheng.indicators.report;

import org.jiheng.kit.refusal.Refusal;

/** A version is filed once. */
public final class ReportCannotBeFiled extends Refusal {
    ReportCannotBeFiled(String unit, ReportState state) {
        super(Kind.CONFLICT, "report-cannot-be-filed", unit, state);
    }
}
