package org.jiheng.scoring.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Random tiers, calculated twice by programs that share no code, come out alike in every cell. */
class WholeTierAgreementTest {
    private static final int CASES = 120_000;
    /** Set {@code -Djiheng.seed} to try other tiers. */
    private static final long FIRST_SEED = Long.getLong("jiheng.seed", 20_120_618L);

    private enum EdgeCase {
        SHARED_RANK,
        PENDING_DECISION,
        MISSING_INDICATORS,
        MISSING_REVIEW,
        CAPPED,
        TOTAL_OF_ZERO,
        INCOMPLETE,
        GOOD
    }

    @Test
    void aHundredThousandRandomTiersComeOutAlike() {
        IndependentCalculation independent = new IndependentCalculation();

        OptionalLong differing = firstDifference(independent::rows, CASES);

        assertThat(differing)
                .as(() -> "seed %d:%nproduct     %s%nindependent %s"
                        .formatted(
                                differing.getAsLong(),
                                ProductCalculation.rows(RandomTiers.tier(differing.getAsLong())),
                                independent.rows(RandomTiers.tier(differing.getAsLong()))))
                .isEmpty();
    }

    @Test
    void aMeanInBinaryFloatingPointIsFoundOut() {
        IndependentCalculation wrong = new MeanInBinaryFloatingPoint();

        OptionalLong differing = firstDifference(wrong::rows, CASES);

        assertThat(differing).isPresent();
    }

    @Test
    void wavesThatAreNotRoundedHalfUpAreFoundOut() {
        IndependentCalculation wrong = new MeanRoundedDown();

        OptionalLong differing = firstDifference(wrong::rows, CASES);

        assertThat(differing).isPresent();
    }

    @Test
    void theRandomTiersSitOnTheEdgesOften() {
        IndependentCalculation independent = new IndependentCalculation();
        Map<EdgeCase, Integer> seen = new EnumMap<>(EdgeCase.class);

        seeds(10_000).forEach(seed -> tally(independent.rows(RandomTiers.tier(seed)), seen));

        assertThat(seen).containsOnlyKeys(EdgeCase.values());
        assertThat(seen.values()).allMatch(times -> times >= 300);
    }

    private static OptionalLong firstDifference(Function<RandomTier, List<String>> other, int cases) {
        return seeds(cases)
                .filter(seed -> {
                    RandomTier tier = RandomTiers.tier(seed);
                    return !ProductCalculation.rows(tier).equals(other.apply(tier));
                })
                .findFirst();
    }

    private static LongStream seeds(int cases) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + cases);
    }

    private static void tally(List<String> rows, Map<EdgeCase, Integer> seen) {
        String rankBefore = "";
        for (String row : rows) {
            String[] cells = row.split(" ", -1);
            tallyIf(cells[0].equals(rankBefore), EdgeCase.SHARED_RANK, seen);
            tallyIf(cells[2].equals("-"), EdgeCase.MISSING_INDICATORS, seen);
            tallyIf(cells[3].equals("-"), EdgeCase.MISSING_REVIEW, seen);
            tallyIf(!cells[4].equals(cells[5]), EdgeCase.CAPPED, seen);
            tallyIf(cells[6].equals("0.00000000"), EdgeCase.TOTAL_OF_ZERO, seen);
            tallyIf(!cells[7].equals("1.000000"), EdgeCase.INCOMPLETE, seen);
            tallyIf(cells[8].equals("PENDING_DECISION"), EdgeCase.PENDING_DECISION, seen);
            tallyIf(cells[8].equals("GOOD"), EdgeCase.GOOD, seen);
            rankBefore = cells[0];
        }
    }

    private static void tallyIf(boolean hit, EdgeCase edge, Map<EdgeCase, Integer> seen) {
        if (hit) {
            seen.merge(edge, 1, Integer::sum);
        }
    }

    /** The planted bug: what the rules forbid, in the one place where it is most tempting. */
    private static final class MeanInBinaryFloatingPoint extends IndependentCalculation {
        @Override
        long mean(List<long[]> weighted) {
            double sum = 0;
            double weight = 0;
            for (long[] pair : weighted) {
                sum += pair[0] / 10.0 * (pair[1] / 1e6);
                weight += pair[0] / 10.0;
            }
            return Math.round(sum / weight * 1e6);
        }
    }

    /** The planted bug: an exact half goes down. */
    private static final class MeanRoundedDown extends IndependentCalculation {
        @Override
        long mean(List<long[]> weighted) {
            long sum = 0;
            long weight = 0;
            for (long[] pair : weighted) {
                sum += pair[0] * pair[1];
                weight += pair[0];
            }
            return sum / weight;
        }
    }
}
