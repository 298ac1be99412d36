package org.jiheng.scoring.score;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/** A score on 100 with 6 decimals: of indicators, of a wave, of the whole review (§五(一), §五(二)). */
public record Score(BigDecimal value) implements Comparable<Score> {
    public static final Score ZERO = new Score(BigDecimal.ZERO);

    private static final int PLACES = 6;

    public Score {
        value = Figures.exact("score", value, PLACES);
    }

    public static Score of(String decimal) {
        return new Score(new BigDecimal(decimal));
    }

    /** The stated rounding: HALF_UP to 6 decimals, once, straight from the fraction. */
    public static Score halfUp(BigFraction exact) {
        return new Score(Exact.halfUp(exact, PLACES));
    }

    public BigFraction exact() {
        return Exact.of(value);
    }

    @Override
    public int compareTo(Score other) {
        return value.compareTo(other.value);
    }

    /** Plain notation with 6 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
