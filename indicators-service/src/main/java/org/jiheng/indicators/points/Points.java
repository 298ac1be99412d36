package org.jiheng.indicators.points;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiheng.indicators.rows.FaultyRows;

/** Points of an indicator: 0 or more, at most 2 decimals. */
public final class Points implements Comparable<Points> {
    private static final int PLACES = 2;

    private final BigDecimal value;

    private Points(BigDecimal value) {
        // Stored points may carry more zeros than places; anything but zeros is a fault in the program
        this.value = value.setScale(PLACES);
    }

    /** Points that were read or checked before. */
    public static Points of(BigDecimal value) {
        return new Points(value);
    }

    /** Points as a row gives them, or what is wrong with them. */
    public static Optional<Points> given(String decimal, String path, FaultyRows faulty) {
        BigDecimal value = new BigDecimal(decimal);
        if (value.signum() < 0) {
            faulty.add(PointsBelowZero.RULE, path, decimal);
        }
        if (value.scale() > PLACES) {
            faulty.add(TooManyDecimals.RULE, path, decimal);
        }
        return value.signum() < 0 || value.scale() > PLACES ? Optional.empty() : Optional.of(new Points(value));
    }

    /** Points as a row gives them, no more than {@code maximum}, or what is wrong with them. */
    public static Optional<Points> givenUpTo(Points maximum, String decimal, String path, FaultyRows faulty) {
        Optional<Points> points = given(decimal, path, faulty);
        if (points.isPresent() && points.get().compareTo(maximum) > 0) {
            faulty.add(PointsAboveMaximum.RULE, path, decimal, maximum);
            return Optional.empty();
        }
        return points;
    }

    public BigDecimal value() {
        return value;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && value.equals(points.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Plain notation, always 2 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
