package org.jiheng.indicators.report;

import org.jiheng.kit.refusal.Refusal;

/** The unit has written no report. */
public final class UnknownReport extends Refusal {
    public UnknownReport(String unit) {
        super(Kind.NOT_FOUND, "unknown-report", unit);
    }
}
