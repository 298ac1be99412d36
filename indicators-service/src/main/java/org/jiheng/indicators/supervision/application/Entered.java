package org.jiheng.indicators.supervision.application;

import org.jiheng.indicators.supervision.SupervisionEntry;

/** @param lateDays days after the end of the evaluation on which it was entered; 0 for one in time */
public record Entered(SupervisionEntry entry, long lateDays) {}
