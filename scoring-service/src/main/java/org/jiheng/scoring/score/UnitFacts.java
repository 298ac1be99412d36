package org.jiheng.scoring.score;

import java.util.List;

/**
 * All that is known of a unit now.
 *
 * @param waves the counted waves only
 * @param deductions points of the findings that take points off now
 */
public record UnitFacts(List<Indicator> indicators, Vetoes vetoes, List<WaveScore> waves, List<Points> deductions) {
    public static final UnitFacts NONE = new UnitFacts(List.of(), Vetoes.NONE, List.of(), List.of());

    public UnitFacts {
        indicators = List.copyOf(indicators);
        waves = List.copyOf(waves);
        deductions = List.copyOf(deductions);
    }
}
