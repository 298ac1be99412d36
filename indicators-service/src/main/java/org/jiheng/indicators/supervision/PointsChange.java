package org.jiheng.indicators.supervision;

import java.math.BigDecimal;
import java.util.Optional;

import org.jiheng.indicators.points.TooManyDecimals;
import org.jiheng.indicators.rows.FaultyRows;

/** Points that an entry takes (below 0) or gives back, at most 2 decimals. */
public final class PointsChange {
    private static final int PLACES = 2;

    private final BigDecimal value;

    private PointsChange(BigDecimal value) {
        this.value = value.setScale(PLACES);
    }

    /** A change that was read or checked before. */
    public static PointsChange of(BigDecimal value) {
        return new PointsChange(value);
    }

    /** A change as a request gives it, or what is wrong with it. */
    public static Optional<PointsChange> given(String decimal, String path, FaultyRows faulty) {
        BigDecimal value = new BigDecimal(decimal);
        if (value.scale() > PLACES) {
            faulty.add(TooManyDecimals.RULE, path, decimal);
            return Optional.empty();
        }
        return Optional.of(new PointsChange(value));
    }

    PointsChange undone() {
        return new PointsChange(value.negate());
    }

    public BigDecimal value() {
        return value;
    }

    /** Plain notation, always 2 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
