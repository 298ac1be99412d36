package org.jiheng.indicators.report.application;

import org.jiheng.indicators.report.SelfAssessmentReport;

/** A report as the audit log keeps it; the versions themselves are kept elsewhere. */
record ReportChange(String state, int version) {
    static ReportChange of(SelfAssessmentReport report) {
        return new ReportChange(report.state().name(), report.version());
    }

    static String subject(String cycle, SelfAssessmentReport report) {
        return cycle + "/" + report.unit() + "/report";
    }
}
