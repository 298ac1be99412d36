package org.jiheng.survey.tally;

import java.util.List;
import java.util.SplittableRandom;

/** Small waves at random, many of them on an edge: weights of 0, groups that answer nothing, values a millionth apart. */
final class RandomWaves {
    private static final List<String> WEIGHTS = List.of("0", "0", "1", "1", "2", "3", "0.5", "0.33", "1.25");
    private static final List<String> VALUES = List.of("100", "80", "60", "40", "0", "99.5", "33.333");

    private final SplittableRandom random;

    RandomWaves(long seed) {
        random = new SplittableRandom(seed);
    }

    SmallWave next() {
        SmallWave wave = new SmallWave();
        for (int d = upTo(3); d > 0; d--) {
            wave.dimension("D" + d, any(WEIGHTS));
        }
        for (int g = upTo(3); g > 0; g--) {
            wave.group("G" + g, any(WEIGHTS));
        }
        String letters = "ABCDE".substring(0, upTo(4)) + "N";
        letters.chars().forEach(l -> wave.option(Character.toString(l), l == 'N' ? null : value()));
        for (int u = upTo(2); u > 0; u--) {
            wave.unit("U" + u);
        }
        for (int b = random.nextInt(7); b > 0; b--) {
            wave.ballot("G" + upTo(wave.groups.size()), ratings(wave, letters));
        }
        return wave;
    }

    private String value() {
        return random.nextBoolean()
                ? any(VALUES)
                : String.format("%d.%06d", random.nextInt(100), random.nextInt(1_000_000));
    }

    private String ratings(SmallWave wave, String letters) {
        StringBuilder ratings = new StringBuilder();
        for (int u = upTo(wave.units.size()); u > 0; u--) {
            ratings.append(ratings.isEmpty() ? "" : ";").append("U").append(u).append(':');
            for (int d = 0; d < wave.dimensions.size(); d++) {
                ratings.append(letters.charAt(random.nextInt(letters.length())));
            }
        }
        return ratings.toString();
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
