package org.jiheng.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;

/** 绩效总分, §五(四): both parts by their weights less the deduction, never below 0; exact at 8 decimals. */
public record Total(BigDecimal value) implements Comparable<Total> {
    private static final int PLACES = 8;

    public Total {
        value = Figures.exact("total", value, PLACES);
    }

    public static Total of(String decimal) {
        return new Total(new BigDecimal(decimal));
    }

    /** A part with nothing at all is left out and the other one stands for the whole (provisional scores). */
    static Total of(List<Weighted> known, Points deduction) {
        BigFraction total = WeightedMean.of(known).orElse(BigFraction.ZERO).subtract(deduction.exact());
        // Weights of 2 decimals and scores of 6 leave 8; a part alone keeps its 6: nothing is rounded here
        return total.signum() <= 0
                ? new Total(BigDecimal.ZERO)
                : new Total(Exact.rounded(total, PLACES, RoundingMode.UNNECESSARY));
    }

    @Override
    public int compareTo(Total other) {
        return value.compareTo(other.value);
    }

    /** Plain notation with 8 decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
