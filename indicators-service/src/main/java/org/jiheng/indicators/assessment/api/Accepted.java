package org.jiheng.indicators.assessment.api;

/**
 * How many rows were taken in: all of them.
 *
 * @param lateDays days after the end of the evaluation; 0 for those in time
 */
public record Accepted(int accepted, long lateDays) {}
