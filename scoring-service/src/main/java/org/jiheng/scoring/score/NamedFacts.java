package org.jiheng.scoring.score;

import java.util.List;

/**
 * All that is known of a unit now, with the acts that it comes from.
 *
 * @param vetoes confirmed ones only
 * @param waves the counted ones only
 * @param findings that take points off now
 */
public record NamedFacts(
        List<Indicator> indicators, List<NamedVeto> vetoes, List<WaveScore> waves, List<Finding> findings) {
    public static final NamedFacts NONE = new NamedFacts(List.of(), List.of(), List.of(), List.of());

    public NamedFacts {
        indicators = List.copyOf(indicators);
        vetoes = List.copyOf(vetoes);
        waves = List.copyOf(waves);
        findings = List.copyOf(findings);
    }

    /** What the rules need of them. @throws FactStatedTwice if nobody can say which of two is meant */
    public UnitFacts facts() {
        return new UnitFacts(
                indicators,
                new Vetoes(vetoes.stream().map(NamedVeto::veto).toList()),
                waves,
                findings.stream().map(Finding::points).toList());
    }
}
