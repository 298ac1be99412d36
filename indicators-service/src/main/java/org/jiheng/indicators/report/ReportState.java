package org.jiheng.indicators.report;

/** Where a report stands. */
public enum ReportState {
    DRAFT,
    FILED
}
