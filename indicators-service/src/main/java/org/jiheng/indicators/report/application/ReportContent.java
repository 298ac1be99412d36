package org.jiheng.indicators.report.application;

import java.util.Map;

import org.jiheng.indicators.figures.UnitFigures;

/** A version of a report as it is filed and printed; nothing else enters either. */
public record ReportContent(int version, Map<String, String> words, UnitFigures figures) {}
