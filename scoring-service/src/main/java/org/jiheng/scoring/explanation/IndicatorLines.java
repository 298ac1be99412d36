package org.jiheng.scoring.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.score.ComponentResult;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.IndicatorResult;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.ScoreParts;
import org.jiheng.scoring.score.Vetoes;

/** The indicators' part of a total down to each indicator, §五(一), and what vetoes make of it, §七(三). */
final class IndicatorLines {
    private final Moment moment;
    private final IndicatorResult result;
    private final BigFraction weight;
    private final BigFraction factor;

    IndicatorLines(Moment moment, ScoreParts parts) {
        this.moment = moment;
        this.result = parts.indicators();
        this.weight = parts.weights().indicators();
        this.factor = parts.indicatorFactor();
    }

    Line part() {
        List<Line> lines = new ArrayList<>();
        result.components().forEach(component -> lines.add(line(component)));
        moment.facts().indicators().stream()
                .filter(this::hasNoComponent)
                .forEach(indicator -> lines.add(nothing(indicator, LineState.NOTHING_APPLIES)));
        Line part = TotalLines.part(
                        LineKind.INDICATORS, Rule.INDICATOR_SCORE, Source.INDICATORS, factor, result.score())
                .with(FigureName.WEIGHT, weight)
                .struckBy(vetoes(Vetoes::strikeAssessment))
                .of(lines, LineKind.ROUNDING, Rule.INDICATORS_ROUNDED_HALF_UP);
        Line unrounded = result.exact()
                .map(exact -> part.with(FigureName.UNROUNDED, exact))
                .orElse(part);
        return result.struck() ? unrounded.in(LineState.STRUCK) : unrounded;
    }

    /** What of the coverage is due to the indicators. */
    List<Line> known() {
        if (result.knownAsAWhole()) {
            return List.of(Line.of(LineKind.INDICATORS, "", Rule.KNOWN_PART, Source.INDICATORS, weight)
                    .with(FigureName.WEIGHT, weight)
                    .in(result.struck() ? LineState.STRUCK : LineState.NOTHING_APPLIES));
        }
        return result.components().stream()
                .filter(ComponentResult::applies)
                .map(component -> Line.of(
                                LineKind.COMPONENT,
                                component.component().code(),
                                Rule.KNOWN_PART,
                                Source.INDICATORS,
                                weight.multiply(result.known(component)))
                        .with(FigureName.MAXIMUM, component.maximum())
                        .with(FigureName.POSSIBLE, component.possible().exact())
                        .with(
                                FigureName.APPLICABLE_POSSIBLE,
                                component.applicablePossible().exact())
                        .in(component.struck() ? LineState.STRUCK : LineState.COUNTED))
                .toList();
    }

    private Line line(ComponentResult component) {
        List<Line> lines = new ArrayList<>();
        component.indicators().forEach(indicator -> lines.add(line(component, indicator)));
        moment.facts().indicators().stream()
                .filter(indicator -> !indicator.applicable() && isOf(component, indicator))
                .forEach(indicator -> lines.add(nothing(indicator, LineState.NOT_APPLICABLE)));
        BigFraction points = component.counts() ? component.points() : BigFraction.ZERO;
        return Line.of(
                        LineKind.COMPONENT,
                        component.component().code(),
                        Rule.COMPONENT_POINTS,
                        Source.INDICATORS,
                        amount(points))
                .with(FigureName.MAXIMUM, component.maximum())
                .with(FigureName.EARNED, component.earned().exact())
                .with(FigureName.POSSIBLE, component.possible().exact())
                .with(FigureName.POINTS, points)
                .struckBy(vetoes(alone -> alone.strikeAssessment() || alone.strike(component.component())))
                .in(state(component))
                .of(lines);
    }

    private Line line(ComponentResult component, Indicator indicator) {
        BigFraction points = component.points(indicator);
        Optional<Points> given = component.given(indicator);
        List<NamedVeto> strikes = vetoes(
                alone -> alone.strikeAssessment() || alone.strike(component.component()) || alone.strike(indicator));
        Line line =
                line(indicator, amount(points)).with(FigureName.POINTS, points).struckBy(strikes);
        Line earned =
                given.map(some -> line.with(FigureName.EARNED, some.exact())).orElse(line);
        if (!strikes.isEmpty()) {
            return earned.in(LineState.STRUCK);
        }
        return earned.in(given.isPresent() ? LineState.COUNTED : LineState.NOT_ASSESSED);
    }

    private Line nothing(Indicator indicator, LineState state) {
        return line(indicator, BigFraction.ZERO).in(state);
    }

    private Line line(Indicator indicator, BigFraction amount) {
        Line line = Line.of(LineKind.INDICATOR, indicator.code(), Rule.INDICATOR_POINTS, Source.INDICATORS, amount)
                .with(FigureName.POSSIBLE, indicator.maximum().exact());
        return moment.act(indicator).map(line::movedBy).orElse(line);
    }

    private LineState state(ComponentResult component) {
        if (!component.applies()) {
            return LineState.NOTHING_APPLIES;
        }
        if (result.struck() || component.struck()) {
            return LineState.STRUCK;
        }
        return component.counts() ? LineState.COUNTED : LineState.NOT_ASSESSED;
    }

    private BigFraction amount(BigFraction points) {
        return factor.multiply(result.share(points));
    }

    private boolean hasNoComponent(Indicator indicator) {
        return result.components().stream().noneMatch(component -> isOf(component, indicator));
    }

    private static boolean isOf(ComponentResult component, Indicator indicator) {
        return indicator.component().equals(component.component().code());
    }

    private List<NamedVeto> vetoes(Predicate<Vetoes> strike) {
        return moment.facts().vetoes().stream()
                .filter(veto -> strike.test(veto.alone()))
                .toList();
    }
}
