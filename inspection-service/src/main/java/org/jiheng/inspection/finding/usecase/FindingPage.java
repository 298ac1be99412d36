package org.jiheng.inspection.finding.usecase;

import java.util.List;

import org.jiheng.inspection.finding.Finding;

/** Some findings of a cycle, in the order in which they were recorded. */
public record FindingPage(List<Finding> findings, int page, int size, long total) {}
