package org.jiheng.indicators.points;

/** How a number is written in a request: digits, never an exponent, never a JSON number. */
public final class Decimal {
    public static final String PATTERN = "-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,30})?";

    /** What is said of anything else; words, not the pattern. */
    public static final String MESSAGE = "{indicators.decimal}";

    private Decimal() {}
}
