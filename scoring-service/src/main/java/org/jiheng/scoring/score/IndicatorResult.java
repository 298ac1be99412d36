package org.jiheng.scoring.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/** The indicator part of a unit, §五(一): its score and how much of it is known. */
public final class IndicatorResult {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final List<ComponentResult> components;
    private final boolean struck;

    IndicatorResult(List<Component> scheme, List<Indicator> indicators, Vetoes vetoes) {
        this.components = scheme.stream()
                .map(component -> ComponentResult.of(component, indicators, vetoes))
                .toList();
        this.struck = vetoes.strikeAssessment();
    }

    /** In the scheme's order. */
    public List<ComponentResult> components() {
        return components;
    }

    /** Whether a veto strikes all of it. */
    public boolean struck() {
        return struck;
    }

    /** {@link #exact()}, HALF_UP to 6 decimals. */
    public Optional<Score> score() {
        return exact().map(Score::halfUp);
    }

    /** 100 × Σ component points ÷ Σ component maxima over the components that count. */
    public Optional<BigFraction> exact() {
        if (struck) {
            return Optional.of(BigFraction.ZERO);
        }
        BigFraction possible = sum(counting(), ComponentResult::maximum);
        if (possible.signum() == 0) {
            return Optional.empty();
        }
        BigFraction earned = sum(counting(), ComponentResult::points);
        return Optional.of(HUNDRED.multiply(earned).divide(possible));
    }

    /** What so many points of a component that counts add to {@link #exact()}: 100 × points ÷ Σ component maxima. */
    public BigFraction share(BigFraction points) {
        BigFraction possible = sum(counting(), ComponentResult::maximum);
        return struck || possible.signum() == 0
                ? BigFraction.ZERO
                : HUNDRED.multiply(points).divide(possible);
    }

    /** The known part, 0 to 1: over components with an applicable indicator; a unit with none counts as known. */
    public BigFraction known() {
        BigFraction possible = applicableMaxima();
        return knownAsAWhole()
                ? BigFraction.ONE
                : sum(applying(), ComponentResult::known).divide(possible);
    }

    /** Whether nothing of it can become known any more: struck as a whole, or nothing can be earned. */
    public boolean knownAsAWhole() {
        return struck || applicableMaxima().signum() == 0;
    }

    /** What a component with an applicable indicator adds to {@link #known()}, where that is not known as a whole. */
    public BigFraction known(ComponentResult component) {
        return component.known().divide(applicableMaxima());
    }

    /** Σ component maxima over components with an applicable indicator. */
    private BigFraction applicableMaxima() {
        return sum(applying(), ComponentResult::maximum);
    }

    private Stream<ComponentResult> counting() {
        return components.stream().filter(ComponentResult::counts);
    }

    private Stream<ComponentResult> applying() {
        return components.stream().filter(ComponentResult::applies);
    }

    private static BigFraction sum(Stream<ComponentResult> of, Function<ComponentResult, BigFraction> figure) {
        return of.map(figure).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
