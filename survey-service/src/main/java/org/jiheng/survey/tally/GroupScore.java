package org.jiheng.survey.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;
import org.jiheng.survey.wave.Questionnaire;

/** Σ weight × mean ÷ Σ weight over the dimensions that one group answered (§五(二)); not rounded. */
public final class GroupScore {
    private GroupScore() {}

    /** Empty where the group answered nothing, or only dimensions that weigh 0. */
    public static Optional<BigFraction> of(Tally tally, int unit, int group, ReviewWeights weights) {
        Questionnaire asked = tally.questionnaire();
        List<Weighted> parts = new ArrayList<>();
        for (int d = 0; d < asked.dimensions().size(); d++) {
            BigFraction weight = weights.ofDimension(asked.dimensions().get(d));
            DimensionMean.of(asked.options(), tally.answers(unit, group, d))
                    .ifPresent(mean -> parts.add(new Weighted(weight, mean)));
        }
        return WeightedMean.of(parts);
    }
}
