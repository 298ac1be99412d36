package org.jiheng.scoring.analysis;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.score.ComponentResult;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.ScoreParts;

/**
 * A unit's score taken apart, in shares that units can be compared by.
 *
 * @param findings that take points off
 */
public record AnalysedUnit(String unit, String tier, ScoreParts parts, List<Finding> findings) {
    public AnalysedUnit {
        findings = List.copyOf(findings);
    }

    /** In the scheme's order, those that apply to the unit. */
    List<ComponentResult> components() {
        return parts.indicators().components().stream()
                .filter(ComponentResult::applies)
                .toList();
    }

    /** Σ earned ÷ Σ possible, 0 to 1; 0 where a veto strikes it; empty where there is nothing to earn or nothing is assessed. */
    Optional<BigFraction> share(ComponentResult component) {
        if (struck(component)) {
            return Optional.of(BigFraction.ZERO);
        }
        return component.counts() ? Optional.of(ratio(component.earned(), component.possible())) : Optional.empty();
    }

    /** The same of one of its indicators. */
    Optional<BigFraction> share(ComponentResult component, Indicator indicator) {
        if (indicator.maximum().equals(Points.NONE)) {
            return Optional.empty();
        }
        return struck(component)
                ? Optional.of(BigFraction.ZERO)
                : component.given(indicator).map(given -> ratio(given, indicator.maximum()));
    }

    private boolean struck(ComponentResult component) {
        return parts.indicators().struck() || component.struck();
    }

    private static BigFraction ratio(Points part, Points whole) {
        return part.exact().divide(whole.exact());
    }
}
