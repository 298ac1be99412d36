package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.tally.DimensionMean;

/**
 * What a group said of a unit in one dimension.
 *
 * @param counts how often each option was chosen, in the questionnaire's order
 * @param answers how many have a value
 * @param mean HALF_UP to 6 decimals
 * @param margin see {@link MarginOfError}
 */
public record DimensionFigures(
        String dimension, List<Long> counts, long answers, Optional<BigDecimal> mean, Optional<BigDecimal> margin) {
    static final int DECIMALS = 6;

    static DimensionFigures of(String dimension, List<Option> options, long[] counts, Optional<Long> frame) {
        long answers = 0;
        for (int i = 0; i < counts.length; i++) {
            answers += options.get(i).value().isPresent() ? counts[i] : 0;
        }
        return new DimensionFigures(
                dimension,
                Arrays.stream(counts).boxed().toList(),
                answers,
                DimensionMean.of(options, counts).map(mean -> Exact.halfUp(mean, DECIMALS)),
                MarginOfError.of(options, counts, frame));
    }
}
