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
        IndicatorResult indicators = new IndicatorResult(components, facts.indicators(), facts.vetoes());
        ReviewResult review = new ReviewResult(waves, facts.waves());
        Deduction deduction = Deduction.of(facts.deductions(), deductionCap);
        return new UnitScore(
                unit,
                tier,
                indicators.score(),
                review.score(),
                deduction,
                Total.of(weights, indicators.score(), review.score(), deduction.counted()),
                Coverage.of(weights, indicators.known(), review.known()),
                facts.vetoes().barFromExcellent());
    }
}
