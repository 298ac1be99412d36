package org.jiheng.indicators.cycle.scheme;

/**
 * A part of the indicator assessment (§五(一)).
 *
 * @param assessor the office that assesses it
 * @param minimumIndicators how many indicators a plan names at least; 0: it may leave the component out
 */
public record Component(String code, String assessor, int minimumIndicators) {}
