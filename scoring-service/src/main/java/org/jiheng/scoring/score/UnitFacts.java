package org.jiheng.scoring.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is known of a unit now.
 *
 * @param waves the counted waves only
 * @param deductions points of the findings that take points off now
 * @throws FactStatedTwice if an indicator or a wave is there twice: nobody can say which of them is meant
 */
public record UnitFacts(List<Indicator> indicators, Vetoes vetoes, List<WaveScore> waves, List<Points> deductions) {
    public static final UnitFacts NONE = new UnitFacts(List.of(), Vetoes.NONE, List.of(), List.of());

    public UnitFacts {
        indicators = List.copyOf(indicators);
        waves = List.copyOf(waves);
        deductions = List.copyOf(deductions);
        requireOnce("wave", waves, WaveScore::wave);
        requireOnce("indicator", indicators, Indicator::code);
    }

    private static <T> void requireOnce(String what, List<T> facts, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T fact : facts) {
            if (!seen.add(code.apply(fact))) {
                throw new FactStatedTwice(what, code.apply(fact));
            }
        }
    }
}
