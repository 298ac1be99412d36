package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.stream.LongStream;

import org.jiheng.scoring.rules.RandomTier;
import org.jiheng.scoring.standing.CycleStandings;

/**
 * Four units, worked out by hand. Indicators weigh 0.3; components of 4 and 6; a wave that weighs 0 and one of 1; cap 2; one
 * place of EXCELLENT; GOOD from 60 on.
 *
 * <p>P01: 4 × 1 ÷ 3 = 4/3 of 4 and 6 × 2 ÷ 2 = 6 of 6 (a third indicator is not assessed), so 220/3, rounded 73.333333; review
 * 81.234567; findings of 1.50 and 1.00, 2.00 taken off: 0.3 × 73.333333 + 0.7 × 81.234567 − 2 = 76.8641968.
 *
 * <p>P02: I0 and the component C1 struck, and barred: 0; review 90: 63. P03 and P04: review 50 alone: 50, an equal rank.
 */
public final class WorkedTier {
    private WorkedTier() {}

    public static CycleStandings standings(String cycle) {
        return ofUnits(
                cycle,
                List.of(
                        new RandomTier.Unit(
                                "P01",
                                List.of(
                                        new RandomTier.Target(0, 300, true, 100L),
                                        new RandomTier.Target(0, 500, false, null),
                                        new RandomTier.Target(1, 200, true, 200L),
                                        new RandomTier.Target(1, 200, true, null)),
                                List.of(),
                                List.of(new RandomTier.Counted(0, 80_000_000L), new RandomTier.Counted(1, 81_234_567L)),
                                List.of(150L, 100L)),
                        new RandomTier.Unit(
                                "P02",
                                List.of(
                                        new RandomTier.Target(0, 300, true, 100L),
                                        new RandomTier.Target(1, 200, true, 200L)),
                                List.of(
                                        new RandomTier.Strike("INDICATOR", 0, 0),
                                        new RandomTier.Strike("COMPONENT", 1, -1),
                                        new RandomTier.Strike("GRADE", -1, -1)),
                                List.of(new RandomTier.Counted(1, 90_000_000L)),
                                List.of()),
                        reviewedAlone("P03"),
                        reviewedAlone("P04")));
    }

    /** One unit, P01, with so many indicators of 1.00: the first is short of a hundredth, the second of two, and so on. */
    public static CycleStandings shortOfHundredths(String cycle, int indicators) {
        List<RandomTier.Target> targets = LongStream.rangeClosed(1, indicators)
                .mapToObj(hundredths -> new RandomTier.Target(0, 100, true, 100 - hundredths))
                .toList();
        return ofUnits(cycle, List.of(new RandomTier.Unit("P01", targets, List.of(), List.of(), List.of())));
    }

    private static CycleStandings ofUnits(String cycle, List<RandomTier.Unit> units) {
        return new CycleStandings(
                cycle,
                new RandomTier(
                        30,
                        200,
                        new long[] {400, 600},
                        new int[] {0, 10},
                        1,
                        3,
                        "HALF_UP",
                        "INCLUDE",
                        6_000_000_000L,
                        units));
    }

    private static RandomTier.Unit reviewedAlone(String code) {
        return new RandomTier.Unit(
                code, List.of(), List.of(), List.of(new RandomTier.Counted(1, 50_000_000L)), List.of());
    }
}
