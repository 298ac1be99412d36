package org.jiheng.scoring.score;

import java.util.List;

/** What a cycle's scheme says about scores; every number of the plan is data of a scheme. */
public record ScoringRules(PartWeights weights, Points deductionCap, List<Component> components, List<Wave> waves) {
    public ScoringRules {
        components = List.copyOf(components);
        waves = List.copyOf(waves);
    }

    /** The unit's score from all that is known of it now, always computed again from the facts. */
    public UnitScore score(String unit, String tier, UnitFacts facts) {
        return parts(facts).score(unit, tier);
    }

    /** What that score is made of. */
    public ScoreParts parts(UnitFacts facts) {
        return new ScoreParts(
                weights,
                new IndicatorResult(components, facts.indicators(), facts.vetoes()),
                new ReviewResult(waves, facts.waves()),
                Deduction.of(facts.deductions(), deductionCap),
                facts.vetoes().barFromExcellent());
    }
}
