package org.jiheng.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Ballots that rate every unit on every dimension: always the same ones. They are packed here once more, by a second
 * calculation, for the SQL that the service is compared with.
 */
final class MadeUpBallots {
    private static final String LETTERS = "ABCDN";
    private static final long SEED = 2012;

    private final List<String> units;
    private final List<String> groups;
    private final int dimensions;

    MadeUpBallots(List<String> units, List<String> groups, int dimensions) {
        this.units = units;
        this.groups = groups;
        this.dimensions = dimensions;
    }

    String group(int ballot) {
        return groups.get(random(ballot).nextInt(groups.size()));
    }

    /** Positions in {@link #LETTERS}, unit by unit. */
    private int[] answers(int ballot) {
        SplittableRandom random = random(ballot);
        random.nextInt(groups.size());
        return random.ints((long) units.size() * dimensions, 0, LETTERS.length())
                .toArray();
    }

    /** {@code unit:letters;unit:letters} */
    String ratings(int ballot) {
        int[] answers = answers(ballot);
        StringBuilder ratings = new StringBuilder();
        for (int unit = 0; unit < units.size(); unit++) {
            ratings.append(unit == 0 ? "" : ";").append(units.get(unit)).append(':');
            for (int dimension = 0; dimension < dimensions; dimension++) {
                ratings.append(LETTERS.charAt(answers[unit * dimensions + dimension]));
            }
        }
        return ratings.toString();
    }

    /** Four bits an answer, the lower half of each byte first; 1 is A. */
    byte[] packed(int ballot) {
        int[] answers = answers(ballot);
        byte[] packed = new byte[(answers.length + 1) / 2];
        for (int i = 0; i < answers.length; i++) {
            packed[i / 2] |= (byte) (answers[i] + 1 << (i % 2 == 0 ? 0 : 4));
        }
        return packed;
    }

    private static SplittableRandom random(int ballot) {
        return new SplittableRandom(SEED + ballot);
    }
}
