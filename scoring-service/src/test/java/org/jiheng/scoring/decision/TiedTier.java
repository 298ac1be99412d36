package org.jiheng.scoring.decision;

import java.util.ArrayList;
import java.util.List;

import org.jiheng.scoring.rules.RandomTier;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.Sent;

/**
 * Six units for two places of EXCELLENT: P01 (95) has one, P02 and P03 (90) are tied for the other, P04 (86) is GOOD, P05 (70)
 * and P06 (60) are AVERAGE; P06 is barred.
 */
public final class TiedTier {
    private final String cycle;
    private final CycleStandings standings;

    public TiedTier(String cycle) {
        this(cycle, reviewedAlone("DECIDE"));
    }

    private TiedTier(String cycle, RandomTier tier) {
        this(cycle, new CycleStandings(cycle, tier));
    }

    private TiedTier(String cycle, CycleStandings standings) {
        this.cycle = cycle;
        this.standings = standings;
    }

    /** The same tie, of units with indicators, vetoes of every reach, two certified waves and deductions, P05's above the cap. */
    public static TiedTier ofEveryFact(String cycle) {
        RandomTier tier = new RandomTier(
                30,
                200,
                new long[] {400, 600},
                new int[] {0, 10},
                1,
                3,
                "HALF_UP",
                "DECIDE",
                6_000_000_000L,
                List.of(
                        full("P01", 97_654_321, 290, List.of(50L)),
                        full("P02", 90_000_000, 250, List.of(25L, 30L)),
                        full("P03", 90_000_000, 250, List.of(55L)),
                        full("P04", 85_123_456, 211, List.of(), new RandomTier.Strike("INDICATOR", 0, 0)),
                        full("P05", 80_000_000, 199, List.of(150L, 100L), new RandomTier.Strike("COMPONENT", 1, -1)),
                        full(
                                "P06",
                                70_000_000,
                                100,
                                List.of(),
                                new RandomTier.Strike("ASSESSMENT", -1, -1),
                                new RandomTier.Strike("GRADE", -1, -1))));
        return new TiedTier(cycle, new CycleStandings(cycle, tier).certified());
    }

    /** The reviewed units of the tied tier, where all of a tie are EXCELLENT: nothing is to be decided. */
    public static TiedTier withoutTie(String cycle) {
        return new TiedTier(cycle, reviewedAlone("INCLUDE"));
    }

    /** Of counties 县(市)区 X01, X02 …, with no tie. @param good least total, in hundredths, of GOOD */
    public static TiedTier ofCounties(String cycle, long good, List<Integer> totals) {
        List<RandomTier.Unit> counties = new ArrayList<>();
        totals.forEach(total -> counties.add(unit("X%02d".formatted(counties.size() + 1), total)));
        RandomTier tier = new RandomTier(
                0, 200, new long[] {100}, new int[] {10}, 1, 3, "HALF_UP", "DECIDE", good * 1_000_000, counties);
        return new TiedTier(cycle, new CycleStandings(cycle, tier).in("COUNTY"));
    }

    private static RandomTier.Unit full(
            String code, long review, long assessed, List<Long> deductions, RandomTier.Strike... strikes) {
        return new RandomTier.Unit(
                code,
                List.of(
                        new RandomTier.Target(0, 300, true, assessed),
                        new RandomTier.Target(0, 500, false, null),
                        new RandomTier.Target(1, 700, true, 3 * assessed / 2)),
                List.of(strikes),
                List.of(new RandomTier.Counted(0, review - 1_000_000), new RandomTier.Counted(1, review)),
                deductions);
    }

    public CycleStandings standings() {
        return standings;
    }

    public String cycle() {
        return cycle;
    }

    public String jurisdiction() {
        return CycleStandings.jurisdiction(cycle);
    }

    /** What was sent of the unit on the topic. */
    Sent sent(String topic, String unit) {
        return standings.all().stream()
                .filter(sent -> sent.topic().equals(topic) && sent.subject().equals(cycle + "/" + unit))
                .findFirst()
                .orElseThrow();
    }

    private static RandomTier reviewedAlone(String cutoffTie) {
        return new RandomTier(
                0,
                200,
                new long[] {100},
                new int[] {10},
                1,
                3,
                "HALF_UP",
                cutoffTie,
                8_500_000_000L,
                List.of(
                        unit("P01", 95),
                        unit("P02", 90),
                        unit("P03", 90),
                        unit("P04", 86),
                        unit("P05", 70),
                        unit("P06", 60, new RandomTier.Strike("GRADE", -1, -1))));
    }

    private static RandomTier.Unit unit(String code, long review, RandomTier.Strike... strikes) {
        return new RandomTier.Unit(
                code, List.of(), List.of(strikes), List.of(new RandomTier.Counted(0, review * 1_000_000)), List.of());
    }
}
