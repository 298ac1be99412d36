package org.jiheng.scoring.score;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/** Points of an indicator, a component or a deduction: 0 or more, at most 2 decimals; more is refused (§五(一)). */
public record Points(BigDecimal value) implements Comparable<Points> {
    public static final Points NONE = new Points(BigDecimal.ZERO);

    public Points {
        value = Figures.exact("points", value, 2);
    }

    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points atMost(Points cap) {
        return compareTo(cap) <= 0 ? this : cap;
    }

    public BigFraction exact() {
        return Exact.of(value);
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** Plain notation with 2 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
