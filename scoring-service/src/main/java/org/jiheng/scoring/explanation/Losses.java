package org.jiheng.scoring.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;

/** The lines of a total that cost a unit points: struck components, indicators below their maximum, findings. */
public final class Losses {
    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final Set<LineState> IN_THE_SCORE = EnumSet.of(LineState.COUNTED, LineState.STRUCK);

    /**
     * @param component that an indicator belongs to
     * @param points of the total that the line would bring besides, alone: before the cap, and with all else as it is
     */
    public record Loss(Line line, Optional<Line> component, BigFraction points) {}

    private final List<Loss> found = new ArrayList<>();

    private Losses() {}

    /** The largest first; equal ones in the order of their lines. */
    public static List<Loss> of(Line total) {
        Losses losses = new Losses();
        total.lines().forEach(losses::inTerm);
        return losses.found.stream()
                .sorted(Comparator.comparing(Loss::points).reversed())
                .toList();
    }

    private void inTerm(Line term) {
        if (term.kind() == LineKind.INDICATORS) {
            inIndicators(term);
        }
        below(term, LineKind.FINDING).forEach(this::inFinding);
    }

    private void inIndicators(Line part) {
        List<Line> components = below(part, LineKind.COMPONENT)
                .filter(line -> IN_THE_SCORE.contains(line.state()))
                .toList();
        BigFraction maxima = components.stream()
                .map(line -> figure(line, FigureName.MAXIMUM))
                .reduce(BigFraction.ZERO, BigFraction::add);
        BigFraction ofAPoint = maxima.signum() == 0
                ? BigFraction.ZERO
                : figure(part, FigureName.FACTOR).multiply(HUNDRED).divide(maxima);
        components.forEach(component -> inComponent(component, ofAPoint));
    }

    /** @param ofAPoint what a point of a component adds to the total */
    private void inComponent(Line component, BigFraction ofAPoint) {
        BigFraction whole = figure(component, FigureName.MAXIMUM).multiply(ofAPoint);
        if (component.state() == LineState.STRUCK) {
            found.add(new Loss(component, Optional.empty(), whole));
            return;
        }
        below(component, LineKind.INDICATOR)
                .filter(line -> missing(line).signum() > 0)
                .forEach(line -> found.add(new Loss(
                        line,
                        Optional.of(component),
                        whole.multiply(missing(line)).divide(figure(component, FigureName.POSSIBLE)))));
    }

    /** What it did not earn; nothing of what is not known yet. */
    private static BigFraction missing(Line indicator) {
        BigFraction possible = figure(indicator, FigureName.POSSIBLE);
        return possible.subtract(indicator.figure(FigureName.EARNED).orElse(possible));
    }

    private void inFinding(Line finding) {
        if (finding.amount().signum() < 0) {
            found.add(new Loss(finding, Optional.empty(), finding.amount().negate()));
        }
    }

    private static Stream<Line> below(Line line, LineKind kind) {
        return line.lines().stream().filter(each -> each.kind() == kind);
    }

    private static BigFraction figure(Line line, FigureName name) {
        return line.figure(name).orElseThrow();
    }
}
