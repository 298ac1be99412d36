package org.jiheng.scoring.explanation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.score.NamedVeto;

/**
 * A line of an explanation. The amounts of the lines below one add up to its own, exactly; a rounding is a line of its own.
 *
 * @param code the scheme's or the source's, empty where there is only one such line; several, with a comma between them, where they are in one
 * @param amount what it adds to the total (to the coverage, in an explanation of that); less than 0 where it takes off
 * @param figures that the amount comes from
 * @param strikes the vetoes that strike it
 * @param act the opaque id of what moved it
 */
public record Line(
        LineKind kind,
        String code,
        LineState state,
        Rule rule,
        Source source,
        BigFraction amount,
        Map<FigureName, BigFraction> figures,
        List<NamedVeto> strikes,
        Optional<String> act,
        List<Line> lines) {
    public Line {
        figures = new EnumMap<>(figures);
        strikes = List.copyOf(strikes);
        lines = List.copyOf(lines);
    }

    static Line of(LineKind kind, String code, Rule rule, Source source, BigFraction amount) {
        return new Line(
                kind,
                code,
                LineState.COUNTED,
                rule,
                source,
                amount,
                new EnumMap<>(FigureName.class),
                List.of(),
                Optional.empty(),
                List.of());
    }

    Line in(LineState another) {
        return new Line(kind, code, another, rule, source, amount, figures, strikes, act, lines);
    }

    Line with(FigureName name, BigFraction figure) {
        Map<FigureName, BigFraction> more = new EnumMap<>(figures);
        more.put(name, figure);
        return new Line(kind, code, state, rule, source, amount, more, strikes, act, lines);
    }

    Line struckBy(List<NamedVeto> vetoes) {
        return new Line(kind, code, state, rule, source, amount, figures, vetoes, act, lines);
    }

    Line movedBy(String opaque) {
        return new Line(kind, code, state, rule, source, amount, figures, strikes, Optional.of(opaque), lines);
    }

    Line of(List<Line> below) {
        return new Line(kind, code, state, rule, source, amount, figures, strikes, act, below);
    }

    /** With a line more for what is left of the amount, if there is anything left. */
    Line of(List<Line> below, LineKind rest, Rule by) {
        BigFraction left = amount.subtract(sum(below));
        if (left.signum() == 0) {
            return of(below);
        }
        List<Line> all = new ArrayList<>(below);
        all.add(of(rest, "", by, source, left));
        return of(all);
    }

    public Optional<BigFraction> figure(FigureName name) {
        return Optional.ofNullable(figures.get(name));
    }

    private static BigFraction sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
