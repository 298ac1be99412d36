package org.jiheng.scoring.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/** The indicator part of a unit, §五(一): its score and how much of it is known. */
final class IndicatorResult {
    private static final BigFraction HUNDRED = BigFraction.of(100);

    private final List<ComponentResult> components;
    private final boolean struck;

    IndicatorResult(List<Component> scheme, List<Indicator> indicators, Vetoes vetoes) {
        this.components = scheme.stream()
                .map(component -> ComponentResult.of(component, indicators, vetoes))
                .toList();
        this.struck = vetoes.strikeAssessment();
    }

    /** 100 × Σ component points ÷ Σ component maxima over the components that count; HALF_UP to 6 decimals. */
    Optional<Score> score() {
        if (struck) {
            return Optional.of(Score.ZERO);
        }
        BigFraction possible = sum(counting(), ComponentResult::maximum);
        if (possible.signum() == 0) {
            return Optional.empty();
        }
        BigFraction earned = sum(counting(), ComponentResult::points);
        return Optional.of(Score.halfUp(HUNDRED.multiply(earned).divide(possible)));
    }

    /** The known part, 0 to 1: over components with an applicable indicator; a unit with none counts as known. */
    BigFraction known() {
        BigFraction possible = sum(applying(), ComponentResult::maximum);
        return struck || possible.signum() == 0
                ? BigFraction.ONE
                : sum(applying(), ComponentResult::known).divide(possible);
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
