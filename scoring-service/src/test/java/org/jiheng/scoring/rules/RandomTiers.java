package org.jiheng.scoring.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes small tiers that sit on the edges: ties, zero weights, missing parts, caps, exact halves, vetoes. */
public final class RandomTiers {
    // Maxima of 5.12 bring exact halves at the sixth decimal: 100 ÷ 512 has seven
    private static final long[] MAXIMA = {0, 1, 20, 34, 128, 256, 256, 512, 700};
    private static final long[] COMPONENT_MAXIMA = {0, 400, 400, 500, 550, 600, 1};
    private static final int[] WAVE_WEIGHTS = {0, 0, 10, 10, 20, 5, 1, 33};
    private static final int[] INDICATOR_WEIGHTS = {30, 30, 30, 50, 0, 100, 1, 67};
    private static final long[] CAPS = {200, 200, 0, 50, 4000};
    private static final long[] DEDUCTIONS = {10, 25, 50, 50, 99, 100, 13, 3500};
    private static final int[][] SHARES = {{1, 3}, {1, 3}, {1, 4}, {1, 2}, {2, 3}, {0, 1}, {1, 1}, {2, 7}};

    private final SplittableRandom random;

    private RandomTiers(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The tier of a seed: the same seed, the same tier. */
    public static RandomTier tier(long seed) {
        RandomTiers tiers = new RandomTiers(seed);
        return tiers.tier(1 + tiers.random.nextInt(7));
    }

    /** A tier of this many units, as large as a cycle's own. */
    public static RandomTier tier(long seed, int units) {
        return new RandomTiers(seed).tier(units);
    }

    private RandomTier tier(int units) {
        long[] maxima = new long[1 + random.nextInt(4)];
        for (int i = 0; i < maxima.length; i++) {
            maxima[i] = one(COMPONENT_MAXIMA);
        }
        int[] waves = new int[1 + random.nextInt(3)];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = WAVE_WEIGHTS[random.nextInt(WAVE_WEIGHTS.length)];
        }
        int[] share = SHARES[random.nextInt(SHARES.length)];
        RandomTier tier = new RandomTier(
                INDICATOR_WEIGHTS[random.nextInt(INDICATOR_WEIGHTS.length)],
                one(CAPS),
                maxima,
                waves,
                share[0],
                share[1],
                one("HALF_UP", "FLOOR", "CEILING"),
                one("INCLUDE", "EXCLUDE", "DECIDE"),
                null,
                units(units, maxima.length, waves.length));
        return chance(60) ? tier.withGoodMinimum(edgeOfGood(tier)) : tier;
    }

    /** Some unit's own total, the one just above or just below. */
    private long edgeOfGood(RandomTier tier) {
        List<String> rows = new IndependentCalculation().rows(tier);
        String total = rows.get(random.nextInt(rows.size())).split(" ")[6];
        return Math.max(0, Long.parseLong(total.replace(".", "")) + random.nextInt(3) - 1);
    }

    private List<RandomTier.Unit> units(int count, int components, int waves) {
        List<RandomTier.Unit> units = new ArrayList<>();
        while (units.size() < count) {
            String code = "U" + (99 - units.size());
            boolean twin = !units.isEmpty() && chance(45);
            units.add(twin ? twin(units.get(random.nextInt(units.size())), code) : unit(code, components, waves));
        }
        return units;
    }

    /** Equal in all four figures, sometimes barred, sometimes a hair apart. */
    private RandomTier.Unit twin(RandomTier.Unit of, String code) {
        List<RandomTier.Strike> strikes = new ArrayList<>(of.strikes());
        if (chance(20)) {
            strikes.add(new RandomTier.Strike("GRADE", -1, -1));
        }
        List<Long> deductions = new ArrayList<>(of.deductions());
        if (chance(15)) {
            deductions.add(one(1, 100));
        }
        return new RandomTier.Unit(code, of.targets(), strikes, of.waves(), deductions);
    }

    private RandomTier.Unit unit(String code, int components, int waves) {
        List<RandomTier.Target> targets = new ArrayList<>();
        int assessedInHundred = (int) one(0, 50, 90, 100, 100);
        for (int i = random.nextInt(8); i > 0; i--) {
            long maximum = one(MAXIMA);
            Long assessed = chance(assessedInHundred) ? Long.valueOf(given(maximum)) : null;
            targets.add(new RandomTier.Target(random.nextInt(components), maximum, chance(85), assessed));
        }
        return new RandomTier.Unit(code, targets, strikes(targets, components), counted(waves), deductions());
    }

    private long given(long maximum) {
        return switch (random.nextInt(4)) {
            case 0 -> maximum;
            case 1 -> 0;
            default -> random.nextLong(maximum + 1);
        };
    }

    private List<RandomTier.Strike> strikes(List<RandomTier.Target> targets, int components) {
        List<RandomTier.Strike> strikes = new ArrayList<>();
        while (chance(22)) {
            switch (random.nextInt(4)) {
                case 0 -> strikes.add(new RandomTier.Strike("COMPONENT", random.nextInt(components), -1));
                case 1 -> strikes.add(new RandomTier.Strike("ASSESSMENT", -1, -1));
                case 2 -> strikes.add(new RandomTier.Strike("GRADE", -1, -1));
                default -> {
                    if (!targets.isEmpty()) {
                        int struck = random.nextInt(targets.size());
                        strikes.add(new RandomTier.Strike(
                                "INDICATOR", targets.get(struck).component(), struck));
                    }
                }
            }
        }
        return strikes;
    }

    private List<RandomTier.Counted> counted(int waves) {
        List<RandomTier.Counted> counted = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int w = 0; w < waves; w++) {
            int wave = random.nextInt(waves);
            if (chance(80) && done.add(wave)) {
                // Few values, so that two waves often meet in an exact half
                Long score = chance(10)
                        ? null
                        : Long.valueOf(one(100_000_000, 0, 81_234_567, 99_999_999, 81_234_566)
                                + (chance(30) ? random.nextLong(1_000_000) - 1_000_000 : 0));
                counted.add(new RandomTier.Counted(wave, score == null ? null : Math.max(0, score)));
            }
        }
        return counted;
    }

    private List<Long> deductions() {
        List<Long> deductions = new ArrayList<>();
        while (chance(45)) {
            deductions.add(one(DEDUCTIONS));
        }
        return deductions;
    }

    private boolean chance(int inHundred) {
        return random.nextInt(100) < inHundred;
    }

    private long one(long... of) {
        return of[random.nextInt(of.length)];
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
