package org.jiheng.indicators.assessment.api;

/**
 * How many rows were taken in: all of them.
 *
 * @param lateDays days after the phase's end; 0 for those in time
 */
public record SelfAssessed(int accepted, long lateDays) {}
