package org.jiheng.survey.tally;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.cycle.Option;

/** Σ value ÷ number of answers that have a value, of one unit, wave, group and dimension (§五(二)); not rounded. */
public final class DimensionMean {
    private DimensionMean() {}

    /** @param answers how often each option was chosen; empty where only "don't know" was, or nothing */
    public static Optional<BigFraction> of(List<Option> options, long[] answers) {
        BigFraction sum = BigFraction.ZERO;
        long count = 0;
        for (int i = 0; i < answers.length; i++) {
            if (options.get(i).value().isPresent()) {
                sum = sum.add(Exact.of(options.get(i).value().get()).multiply(answers[i]));
                count += answers[i];
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(sum.divide(count));
    }
}
