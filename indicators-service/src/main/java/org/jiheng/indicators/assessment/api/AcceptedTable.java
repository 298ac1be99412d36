package org.jiheng.indicators.assessment.api;

/**
 * How many rows of a table were taken in: all of them.
 *
 * @param changed those that gave other points than before; the rest says what was so already
 * @param lateDays days after the end of the evaluation; 0 for those in time
 */
public record AcceptedTable(int accepted, int changed, long lateDays) {}
