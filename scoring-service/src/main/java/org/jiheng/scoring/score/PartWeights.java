package org.jiheng.scoring.score;

import java.math.BigDecimal;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/** What indicators and review weigh in the total: at most 2 decimals each, together 1 (§五(四)). */
public record PartWeights(BigFraction indicators, BigFraction review) {
    public PartWeights {
        if (!indicators.add(review).equals(BigFraction.ONE)) {
            throw new FigureOutOfBounds("weights do not add up to 1", indicators + " and " + review);
        }
    }

    public static PartWeights of(String indicators, String review) {
        return new PartWeights(weight(indicators), weight(review));
    }

    private static BigFraction weight(String decimal) {
        return Exact.of(Figures.exact("weight", new BigDecimal(decimal), 2));
    }
}
