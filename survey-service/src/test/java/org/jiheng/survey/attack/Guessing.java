package org.jiheng.survey.attack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;

/**
 * How often somebody hits who only guesses: who lays the ballots of each group beside its respondents in any order hits as
 * often as a random permutation has fixed points. Of n things k stay in place with the probability
 * 1 ÷ k! × Σ (−1)^i ÷ i! (i = 0 … n − k); over the groups these add up.
 */
final class Guessing {
    private static final MathContext EXACT_ENOUGH = new MathContext(60);
    private static final int MOST = 60;

    private Guessing() {}

    /**
     * The smallest number of hits that guessing exceeds with no more than the given probability.
     *
     * @param groups how many spent sheets each has
     */
    static int bound(Collection<Long> groups, BigDecimal exceeded) {
        BigDecimal[] all = new BigDecimal[] {BigDecimal.ONE};
        for (long size : groups) {
            all = sum(all, fixedPoints(size));
        }
        BigDecimal within = BigDecimal.ZERO;
        for (int hits = 0; hits < all.length; hits++) {
            within = within.add(all[hits]);
            if (BigDecimal.ONE.subtract(within).compareTo(exceeded) <= 0) {
                return hits;
            }
        }
        throw new IllegalStateException("more than " + MOST + " hits by guessing");
    }

    private static BigDecimal[] fixedPoints(long size) {
        BigDecimal[] chances = new BigDecimal[(int) Math.min(size, MOST) + 1];
        for (int k = 0; k < chances.length; k++) {
            BigDecimal none = BigDecimal.ZERO;
            for (int i = 0; i <= Math.min(size - k, MOST); i++) {
                BigDecimal part = BigDecimal.ONE.divide(factorial(i), EXACT_ENOUGH);
                none = i % 2 == 0 ? none.add(part) : none.subtract(part);
            }
            chances[k] = none.divide(factorial(k), EXACT_ENOUGH);
        }
        return chances;
    }

    private static BigDecimal[] sum(BigDecimal[] one, BigDecimal[] other) {
        BigDecimal[] sum = new BigDecimal[one.length + other.length - 1];
        Arrays.fill(sum, BigDecimal.ZERO);
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] = sum[i + j].add(one[i].multiply(other[j], EXACT_ENOUGH));
            }
        }
        return sum;
    }

    private static BigDecimal factorial(int n) {
        BigDecimal factorial = BigDecimal.ONE;
        for (int i = 2; i <= n; i++) {
            factorial = factorial.multiply(BigDecimal.valueOf(i));
        }
        return factorial;
    }
}
