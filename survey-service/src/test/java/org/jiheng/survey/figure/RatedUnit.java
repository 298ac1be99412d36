package org.jiheng.survey.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** One unit of a wave at random: how often each group chose each letter in each dimension. */
public final class RatedUnit {
    public static final int LETTERS = CountedWave.LETTERS.length();
    public static final int NO_ANSWER = LETTERS - 1;

    private static final String[] WEIGHTS = {"1", "1", "1", "2", "0.5", "1.5"};

    public final List<String> dimensions;
    public final List<String> groups;
    public final long[] ballots;
    public final int minimum;
    /** Group, dimension, letter. */
    public final long[][][] counts;

    private RatedUnit(List<String> dimensions, List<String> groups, long[] ballots, int minimum, long[][][] counts) {
        this.dimensions = dimensions;
        this.groups = groups;
        this.ballots = ballots;
        this.minimum = minimum;
        this.counts = counts;
    }

    /** @param largest how many ballots a group has at most; it has at least one */
    public static RatedUnit random(SplittableRandom random, int largest) {
        List<String> dimensions = weights(random, 3 + random.nextInt(3));
        List<String> groups = weights(random, 3 + random.nextInt(7));
        long[] ballots = random.longs(groups.size(), 1, largest + 1L).toArray();
        long[][][] counts = new long[groups.size()][dimensions.size()][LETTERS];
        for (int g = 0; g < groups.size(); g++) {
            int likes = 1 + random.nextInt(3);
            for (int b = 0; b < ballots[g]; b++) {
                if (random.nextInt(10) < 8) {
                    for (int d = 0; d < dimensions.size(); d++) {
                        counts[g][d][letter(random, likes)]++;
                    }
                }
            }
        }
        return new RatedUnit(dimensions, groups, ballots, 10, counts);
    }

    /** The same with other answers of one group. */
    public RatedUnit with(int group, long[][] answers) {
        long[][][] other = counts.clone();
        other[group] = answers;
        return new RatedUnit(dimensions, groups, ballots, minimum, other);
    }

    public CountedWave wave() {
        CountedWave wave = new CountedWave().minimum(minimum).unit("P01");
        for (int d = 0; d < dimensions.size(); d++) {
            wave.dimension("D" + d, dimensions.get(d));
        }
        for (int g = 0; g < groups.size(); g++) {
            wave.group("G" + g, groups.get(g), ballots[g]);
        }
        for (int g = 0; g < groups.size(); g++) {
            for (int d = 0; d < dimensions.size(); d++) {
                wave.ratedIn(d, "P01", "G" + g, counts[g][d]);
            }
        }
        return wave;
    }

    public UnitFigures figures() {
        return wave().figures("P01");
    }

    public List<Integer> hiddenGroups() {
        return figures().hidden().map(JointLine::groups).orElse(List.of()).stream()
                .map(group -> Integer.valueOf(group.substring(1)))
                .toList();
    }

    public long ratings(int group) {
        return GroupFigures.ratings(wave().tally(), 0, group);
    }

    private static List<String> weights(SplittableRandom random, int number) {
        List<String> weights = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            weights.add(WEIGHTS[random.nextInt(WEIGHTS.length)]);
        }
        return weights;
    }

    private static int letter(SplittableRandom random, int likes) {
        return random.nextInt(10) == 0 ? NO_ANSWER : random.nextInt(likes + 1);
    }
}
