package org.jiheng.indicators.assessment;

/** Why an indicator is returned or judged. */
public record GivenReason(String unit, String indicator, String reason) {}
