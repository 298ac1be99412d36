package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;
import org.jiheng.survey.tally.GroupScore;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.wave.Questionnaire;

/**
 * What a group that is shown said of a unit.
 *
 * @param ratings how many of its ballots rated the unit
 * @param score HALF_UP to 6 decimals; empty where nothing that weighs was answered
 * @param margin no more than this: who answers several dimensions says like things in them, so that their margins add up
 */
public record GroupFigures(
        String group,
        BigFraction weight,
        long ratings,
        Optional<BigDecimal> score,
        Optional<BigDecimal> margin,
        List<DimensionFigures> dimensions) {
    /** Of a mean; the margin of a group's score is at most the weighted mean of its dimensions' margins. */
    public static final String MARGIN_OF_ERROR = MarginOfError.FORMULA;

    static GroupFigures of(Tally tally, int unit, int group, ReviewWeights weights, Optional<Long> frame) {
        Questionnaire asked = tally.questionnaire();
        List<DimensionFigures> dimensions = new ArrayList<>();
        List<Weighted> margins = new ArrayList<>();
        for (int d = 0; d < asked.dimensions().size(); d++) {
            String code = asked.dimensions().get(d);
            DimensionFigures figures = DimensionFigures.of(code, asked.options(), tally.answers(unit, group, d), frame);
            dimensions.add(figures);
            if (figures.mean().isPresent()) {
                margins.add(new Weighted(
                        weights.ofDimension(code),
                        figures.margin().map(Exact::of).orElse(BigFraction.ZERO)));
            }
        }
        boolean known = dimensions.stream()
                .allMatch(d -> d.mean().isEmpty() || d.margin().isPresent());
        return new GroupFigures(
                asked.groups().get(group),
                weights.ofGroup(asked.groups().get(group)),
                ratings(tally, unit, group),
                GroupScore.of(tally, unit, group, weights).map(s -> Exact.halfUp(s, DimensionFigures.DECIMALS)),
                known ? WeightedMean.of(margins).map(m -> Exact.rounded(m, 2, RoundingMode.HALF_UP)) : Optional.empty(),
                dimensions);
    }

    /** A rating has a letter in every dimension, "don't know" too, so each dimension counts them all. */
    static long ratings(Tally tally, int unit, int group) {
        long ratings = 0;
        for (long chosen : tally.answers(unit, group, 0)) {
            ratings += chosen;
        }
        return ratings;
    }

    /** What it weighs in the wave score; nothing without a score. */
    BigFraction counted() {
        return score.isPresent() ? weight : BigFraction.ZERO;
    }
}
