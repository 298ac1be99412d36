package org.jiheng.survey.tally;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wave score once more, by other means than the product's: no tally and no packing, straight from the sheets' text;
 * whole numbers only (millionths), fractions as numerator and denominator over a common denominator, never reduced.
 */
final class HandCalculation {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private HandCalculation() {}

    static Optional<String> score(SmallWave wave, String unit) {
        List<BigInteger[]> groups = new ArrayList<>();
        for (Map.Entry<String, String> group : wave.groups.entrySet()) {
            List<BigInteger[]> dimensions = new ArrayList<>();
            int place = 0;
            for (String weight : wave.dimensions.values()) {
                BigInteger[] mean = mean(wave, unit, group.getKey(), place++);
                dimensions.add(new BigInteger[] {millionths(weight), mean[0], mean[1]});
            }
            BigInteger[] score = weighted(dimensions);
            groups.add(new BigInteger[] {millionths(group.getValue()), score[0], score[1]});
        }
        BigInteger[] score = weighted(groups);
        return score[1].signum() == 0 ? Optional.empty() : Optional.of(rounded(score[0], score[1]));
    }

    /** Sum of the values in millionths, and their number; 0 of them: no answer. */
    private static BigInteger[] mean(SmallWave wave, String unit, String group, int place) {
        BigInteger sum = BigInteger.ZERO;
        long number = 0;
        for (SmallWave.Answers ballot : wave.ballots) {
            String rated = (";" + ballot.ratings()).replaceFirst(".*;" + unit + ":", "");
            if (!ballot.group().equals(group) || rated.startsWith(";")) {
                continue;
            }
            String value = wave.options.get(rated.substring(place, place + 1));
            if (value != null) {
                sum = sum.add(millionths(value));
                number++;
            }
        }
        return new BigInteger[] {sum, BigInteger.valueOf(number)};
    }

    /** Parts are weight, numerator, denominator; a denominator of 0 is a part without an answer, a result's likewise. */
    private static BigInteger[] weighted(List<BigInteger[]> parts) {
        BigInteger common = BigInteger.ONE;
        for (BigInteger[] part : parts) {
            common = part[2].signum() == 0 ? common : common.multiply(part[2]);
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger weights = BigInteger.ZERO;
        for (BigInteger[] part : parts) {
            if (part[2].signum() != 0) {
                sum = sum.add(part[0].multiply(part[1]).multiply(common).divide(part[2]));
                weights = weights.add(part[0]);
            }
        }
        return new BigInteger[] {sum, weights.multiply(common)};
    }

    /** The numerator counts millionths already, so the whole number nearest to the quotient is the score. */
    private static String rounded(BigInteger numerator, BigInteger denominator) {
        BigInteger two = BigInteger.TWO;
        BigInteger nearest = numerator.multiply(two).add(denominator).divide(denominator.multiply(two));
        BigInteger[] parts = nearest.divideAndRemainder(MILLION);
        return parts[0] + "." + String.format("%06d", parts[1]);
    }

    private static BigInteger millionths(String decimal) {
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        String rest = point < 0 ? "" : decimal.substring(point + 1);
        return new BigInteger(whole + (rest + "000000").substring(0, 6));
    }
}
