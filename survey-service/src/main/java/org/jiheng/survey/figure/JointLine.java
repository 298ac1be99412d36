package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/**
 * The line behind which a unit's hidden groups stand together. It is computed from the published wave score and the lines
 * that are shown, and from nothing that is hidden; so it says nothing that these do not say. It counts the full weight of
 * every hidden group, whether it answered or not.
 *
 * @param score with it the lines' weighted mean, HALF_UP to 6 decimals, is the wave score; empty where the hidden weigh nothing
 */
public record JointLine(List<String> groups, BigFraction weight, Optional<BigDecimal> score) {
    static JointLine of(
            List<String> hidden, BigFraction weight, List<GroupFigures> shown, Optional<BigDecimal> waveScore) {
        boolean weighs = weight.compareTo(BigFraction.ZERO) > 0;
        return new JointLine(hidden, weight, waveScore.filter(s -> weighs).map(s -> score(s, weight, shown)));
    }

    private static BigDecimal score(BigDecimal waveScore, BigFraction weight, List<GroupFigures> shown) {
        BigFraction all = weight;
        BigFraction told = BigFraction.ZERO;
        for (GroupFigures line : shown) {
            all = all.add(line.counted());
            told = told.add(
                    line.score().map(s -> line.weight().multiply(Exact.of(s))).orElse(BigFraction.ZERO));
        }
        BigFraction left = Exact.of(waveScore).multiply(all).subtract(told);
        return Exact.halfUp(left.divide(weight), DimensionFigures.DECIMALS);
    }

    /** What it weighs beside the lines that are shown. */
    BigFraction counted() {
        return score.isPresent() ? weight : BigFraction.ZERO;
    }
}
