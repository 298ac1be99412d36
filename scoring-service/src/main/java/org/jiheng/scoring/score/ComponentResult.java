package org.jiheng.scoring.score;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** What one component brings a unit, §五(一). Never rounded, not for storage either. */
final class ComponentResult {
    private final Component component;
    private final boolean applicable;
    private final boolean struck;
    private final Points applicablePossible;
    private final Points assessedPossible;
    private final Points earned;

    private ComponentResult(Component component, List<Indicator> applicable, Vetoes vetoes) {
        Points allPossible = Points.NONE;
        Points knownPossible = Points.NONE;
        Points sum = Points.NONE;
        for (Indicator indicator : applicable) {
            allPossible = allPossible.plus(indicator.maximum());
            Optional<Points> given = given(indicator, vetoes);
            if (given.isPresent()) {
                knownPossible = knownPossible.plus(indicator.maximum());
                sum = sum.plus(given.get());
            }
        }
        this.component = component;
        this.applicable = !applicable.isEmpty();
        this.struck = vetoes.strike(component);
        this.applicablePossible = allPossible;
        this.assessedPossible = knownPossible;
        this.earned = sum;
    }

    static ComponentResult of(Component component, List<Indicator> indicators, Vetoes vetoes) {
        List<Indicator> applicable = indicators.stream()
                .filter(indicator ->
                        indicator.applicable() && indicator.component().equals(component.code()))
                .toList();
        return new ComponentResult(component, applicable, vetoes);
    }

    /** A struck indicator counts as assessed with 0, assessed or not. */
    private static Optional<Points> given(Indicator indicator, Vetoes vetoes) {
        return vetoes.strike(indicator) ? Optional.of(Points.NONE) : indicator.assessed();
    }

    /** Whether the unit has an indicator here that applies to it. */
    boolean applies() {
        return applicable;
    }

    /** Whether the component counts in the score: something in it is assessed, or it is struck as a whole. */
    boolean counts() {
        return applicable && (struck || assessedPossible.compareTo(Points.NONE) > 0);
    }

    BigFraction maximum() {
        return component.maximum().exact();
    }

    /** Component maximum × Σ earned ÷ Σ possible. */
    BigFraction points() {
        return struck ? BigFraction.ZERO : maximum().multiply(ratio(earned, assessedPossible));
    }

    /** Component maximum × assessed possible ÷ applicable possible; known where struck or where nothing can be earned. */
    BigFraction known() {
        return struck || applicablePossible.equals(Points.NONE)
                ? maximum()
                : maximum().multiply(ratio(assessedPossible, applicablePossible));
    }

    private static BigFraction ratio(Points part, Points whole) {
        return part.exact().divide(whole.exact());
    }
}
