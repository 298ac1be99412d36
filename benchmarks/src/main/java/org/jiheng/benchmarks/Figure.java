package org.jiheng.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A figure, measured several times.
 *
 * @param bound what the median is held against
 * @param atLeast whether the bound is the least there may be; else the most
 */
public record Figure(String name, List<BigDecimal> measured, BigDecimal bound, boolean atLeast) {
    private static final int PLACES = 3;

    public Figure {
        measured = measured.stream().sorted().toList();
    }

    /** How many times the second the first is. */
    static BigDecimal ratio(long first, long second) {
        return BigDecimal.valueOf(first).divide(BigDecimal.valueOf(second), PLACES, RoundingMode.HALF_UP);
    }

    public BigDecimal median() {
        int middle = measured.size() / 2;
        return measured.size() % 2 == 1
                ? measured.get(middle)
                : measured.get(middle - 1)
                        .add(measured.get(middle))
                        .divide(BigDecimal.valueOf(2), PLACES, RoundingMode.HALF_UP);
    }

    public BigDecimal least() {
        return measured.get(0);
    }

    public BigDecimal most() {
        return measured.get(measured.size() - 1);
    }

    public boolean isHeld() {
        return atLeast ? median().compareTo(bound) >= 0 : median().compareTo(bound) <= 0;
    }

    String boundInWords() {
        return (atLeast ? "≥ " : "≤ ") + bound.toPlainString();
    }
}
