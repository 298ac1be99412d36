package org.jiheng.scoring.score;

import java.util.ArrayList;
import java.util.List;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;

/** A unit's score taken apart: everything that is computed on the way to it, exact. */
public record ScoreParts(
        PartWeights weights, IndicatorResult indicators, ReviewResult review, Deduction deduction, boolean barred) {
    public UnitScore score(String unit, String tier) {
        return new UnitScore(
                unit,
                tier,
                indicators.score(),
                review.score(),
                deduction,
                Total.of(known(), deduction.counted()),
                Coverage.of(covered()),
                barred);
    }

    /** What the total makes of the indicator score: × weight ÷ Σ weight over the parts that have a score. */
    public BigFraction indicatorFactor() {
        return indicators.score().isPresent() ? factor(weights.indicators()) : BigFraction.ZERO;
    }

    /** What the total makes of the review score: × weight ÷ Σ weight over the parts that have a score. */
    public BigFraction reviewFactor() {
        return review.score().isPresent() ? factor(weights.review()) : BigFraction.ZERO;
    }

    /** The coverage before it is rounded. */
    public BigFraction covered() {
        return weights.indicators()
                .multiply(indicators.known())
                .add(weights.review().multiply(review.known()));
    }

    private BigFraction factor(BigFraction weight) {
        BigFraction together = WeightedMean.weight(known());
        return together.signum() == 0 ? BigFraction.ZERO : weight.divide(together);
    }

    private List<Weighted> known() {
        List<Weighted> known = new ArrayList<>();
        indicators.score().ifPresent(score -> known.add(new Weighted(weights.indicators(), score.exact())));
        review.score().ifPresent(score -> known.add(new Weighted(weights.review(), score.exact())));
        return known;
    }
}
