package org.jiheng.inspection.finding;

/**
 * The item of the catalogue that says what a finding costs.
 *
 * @param version of the catalogue in which it stands
 */
public record MeasuredBy(String item, int version) {}
