package org.jiheng.scoring.decision;

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
        this.cycle = cycle;
        this.standings = new CycleStandings(cycle, tier());
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

    private static RandomTier tier() {
        return new RandomTier(
                0,
                200,
                new long[] {100},
                new int[] {10},
                1,
                3,
                "HALF_UP",
                "DECIDE",
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
