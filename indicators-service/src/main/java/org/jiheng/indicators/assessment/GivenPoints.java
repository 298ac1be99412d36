package org.jiheng.indicators.assessment;

/** Points as a row gives them: a decimal string. */
public record GivenPoints(String unit, String indicator, String points) {}
