package org.jiheng.indicators.assessment.api;

/** How many rows were taken in: all of them. */
public record Accepted(int accepted) {}
