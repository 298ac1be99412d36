package org.jiheng.survey.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;
import org.jiheng.survey.wave.Questionnaire;

/** Σ weight × group score ÷ Σ weight over the groups that answered (§五(二)), in points of 100. */
public final class WaveScore {
    /** The one place where the review is rounded in this service. */
    private static final int DECIMALS = 6;

    private WaveScore() {}

    /**
     * The score of one unit, HALF_UP to 6 decimals.
     *
     * @param unit its position in the questionnaire
     * @return empty where nobody answered, or only groups that weigh 0
     */
    public static Optional<BigDecimal> of(Tally tally, int unit, ReviewWeights weights) {
        Questionnaire asked = tally.questionnaire();
        List<Weighted> parts = new ArrayList<>();
        for (int g = 0; g < asked.groups().size(); g++) {
            BigFraction weight = weights.ofGroup(asked.groups().get(g));
            GroupScore.of(tally, unit, g, weights).ifPresent(score -> parts.add(new Weighted(weight, score)));
        }
        return WeightedMean.of(parts).map(score -> Exact.halfUp(score, DECIMALS));
    }
}
