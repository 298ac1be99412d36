package org.jiheng.indicators.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * What is to be reached by the end of a quarter or month (§四(二) "序时进度").
 *
 * @param period {@code 2012-Q2} or {@code 2012-06}
 */
public record Milestone(String period, String goal) {
    public static final String PERIOD = "[0-9]{4}-(Q[1-4]|0[1-9]|1[0-2])";

    private static final int YEAR_DIGITS = 4;
    private static final int MONTHS = 3;

    public int year() {
        return Integer.parseInt(period.substring(0, YEAR_DIGITS));
    }

    public LocalDate firstDay() {
        String part = period.substring(YEAR_DIGITS + 1);
        int month =
                part.startsWith("Q") ? (Integer.parseInt(part.substring(1)) - 1) * MONTHS + 1 : Integer.parseInt(part);
        return YearMonth.of(year(), month).atDay(1);
    }

    Milestone yearsLater(int years) {
        return new Milestone(year() + years + period.substring(YEAR_DIGITS), goal);
    }

    @Override
    public String toString() {
        return period + " " + goal;
    }
}
