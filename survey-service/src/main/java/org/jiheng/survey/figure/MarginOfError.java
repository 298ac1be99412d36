package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.cycle.Option;

/**
 * How far a mean of answers may lie from that of all who could have answered, 19 times of 20:
 * 1.96 × s ÷ √n × √((N − n) ÷ (N − 1)), with the standard deviation s of the n answers; N is how many could have answered, and
 * where it is not known the last factor is left out.
 */
final class MarginOfError {
    static final String FORMULA = "1.96 × s ÷ √n × √((N − n) ÷ (N − 1))";

    private static final BigDecimal OF_95_PERCENT = new BigDecimal("1.96");
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final int DECIMALS = 2;

    private MarginOfError() {}

    /**
     * @param answers how often each option was chosen
     * @param frame N
     * @return HALF_UP to 2 decimals; empty for fewer than two answers, from which nothing follows
     */
    static Optional<BigDecimal> of(List<Option> options, long[] answers, Optional<Long> frame) {
        long n = 0;
        BigFraction sum = BigFraction.ZERO;
        BigFraction squares = BigFraction.ZERO;
        for (int i = 0; i < answers.length; i++) {
            if (options.get(i).value().isPresent()) {
                BigFraction value = Exact.of(options.get(i).value().get());
                n += answers[i];
                sum = sum.add(value.multiply(answers[i]));
                squares = squares.add(value.multiply(value).multiply(answers[i]));
            }
        }
        if (n < 2) {
            return Optional.empty();
        }
        BigFraction variance = squares.subtract(sum.multiply(sum).divide(n)).divide(n - 1);
        return Optional.of(margin(variance.divide(n).multiply(sampled(n, frame))));
    }

    /** The larger the part of all that answered, the less is left open. */
    private static BigFraction sampled(long n, Optional<Long> frame) {
        return frame.filter(all -> all > 1)
                .map(all -> BigFraction.of(Math.max(0, all - n)).divide(all - 1))
                .orElse(BigFraction.ONE);
    }

    private static BigDecimal margin(BigFraction squaredError) {
        BigDecimal squared = new BigDecimal(squaredError.getNumerator())
                .divide(new BigDecimal(squaredError.getDenominator()), PRECISION);
        return OF_95_PERCENT.multiply(squared.sqrt(PRECISION)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
