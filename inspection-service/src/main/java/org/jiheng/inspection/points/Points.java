package org.jiheng.inspection.points;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Points of a finding (§五(三)): 0 or more, at most 2 decimals. There is no upper bound; the cap is scoring's. */
public record Points(BigDecimal value) implements Comparable<Points> {
    private static final int DECIMALS = 2;
    // 12 digits before the point: as many as the contract of deduction standings carries
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]+)?");

    public static final Points NONE = Points.of("0");

    public Points {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("below 0: " + value);
        }
        // refuses a third decimal instead of rounding it away
        value = value.setScale(DECIMALS);
    }

    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    /** The rule that {@code decimal} breaks, if it is no points. Trailing zeros count as decimals. */
    public static Optional<String> brokenRule(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            return Optional.of("not-a-decimal");
        }
        return new BigDecimal(decimal).scale() > DECIMALS ? Optional.of("too-many-decimals") : Optional.empty();
    }

    public Points plus(Points more) {
        return new Points(value.add(more.value));
    }

    /** @param less no more than these */
    public Points minus(Points less) {
        return new Points(value.subtract(less.value));
    }

    /** Something was found that costs nothing. */
    public boolean areNone() {
        return value.signum() == 0;
    }

    public boolean lessThan(Points other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** With exactly 2 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
