package org.jiheng.scoring.score;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;

/** What one component brings a unit, §五(一). Never rounded, not for storage either. */
public final class ComponentResult {
    private final Component component;
    private final List<Indicator> applicable;
    private final Vetoes vetoes;
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
        this.applicable = applicable;
        this.vetoes = vetoes;
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

    public Component component() {
        return component;
    }

    /** Those that apply to the unit. */
    public List<Indicator> indicators() {
        return applicable;
    }

    /** What it brings; empty where it is neither assessed nor struck. */
    public Optional<Points> given(Indicator indicator) {
        return given(indicator, vetoes);
    }

    /** Whether a veto strikes it as a whole. */
    public boolean struck() {
        return struck;
    }

    /** Σ earned, over the indicators that are assessed or struck. */
    public Points earned() {
        return earned;
    }

    /** Σ possible, over the indicators that are assessed or struck. */
    public Points possible() {
        return assessedPossible;
    }

    /** Σ possible, over all that apply. */
    public Points applicablePossible() {
        return applicablePossible;
    }

    /** Whether the unit has an indicator here that applies to it. */
    public boolean applies() {
        return !applicable.isEmpty();
    }

    /** Whether the component counts in the score: something in it is assessed, or it is struck as a whole. */
    public boolean counts() {
        return applies() && (struck || assessedPossible.compareTo(Points.NONE) > 0);
    }

    public BigFraction maximum() {
        return component.maximum().exact();
    }

    /** Component maximum × Σ earned ÷ Σ possible. */
    public BigFraction points() {
        return scaled(earned);
    }

    /** What one of its indicators adds to these points: component maximum × its earned ÷ Σ possible. */
    public BigFraction points(Indicator indicator) {
        return counts() ? scaled(given(indicator).orElse(Points.NONE)) : BigFraction.ZERO;
    }

    private BigFraction scaled(Points some) {
        return struck ? BigFraction.ZERO : maximum().multiply(ratio(some, assessedPossible));
    }

    /** Component maximum × assessed possible ÷ applicable possible; known where struck or where nothing can be earned. */
    public BigFraction known() {
        return struck || applicablePossible.equals(Points.NONE)
                ? maximum()
                : maximum().multiply(ratio(assessedPossible, applicablePossible));
    }

    private static BigFraction ratio(Points part, Points whole) {
        return part.exact().divide(whole.exact());
    }
}
