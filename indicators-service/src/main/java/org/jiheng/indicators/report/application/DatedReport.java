package org.jiheng.indicators.report.application;

import org.jiheng.indicators.report.SelfAssessmentReport;

/** @param lateDays days after the end of the phase by which reports are filed; 0 for what was done in time */
public record DatedReport(SelfAssessmentReport report, long lateDays) {}
