package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.score.Score;

/** A wave's score by groups of respondents, as far as it is released, §五(二). */
public final class GroupLines {
    /** Groups and wave are rounded to 6 decimals, each by half a millionth at most. */
    private static final BigFraction ROUNDED = BigFraction.of(1, 1_000_000);

    private final List<GroupLine> released;
    private final BigFraction weights;

    public GroupLines(List<GroupLine> released) {
        this.released = released;
        this.weights = released.stream().map(GroupLine::counted).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** Whether the wave's score is their mean, but for rounding; what is not made of them is not told by them. */
    boolean make(Score score) {
        return weights.signum() > 0 && mean().subtract(score.exact()).abs().compareTo(ROUNDED) <= 0;
    }

    /** Whether they tell nothing else than the wave's standing does; where none are released, they tell nothing. */
    public boolean fit(Optional<Score> score) {
        return released.isEmpty() || score.map(this::make).orElse(weights.signum() == 0);
    }

    /** @param share what a wave's score adds to the total for each point */
    List<Line> lines(BigFraction share) {
        return released.stream().map(line -> line(line, share)).toList();
    }

    private BigFraction mean() {
        return released.stream()
                .map(GroupLine::weighted)
                .reduce(BigFraction.ZERO, BigFraction::add)
                .divide(weights);
    }

    private Line line(GroupLine of, BigFraction share) {
        Line line = Line.of(
                        of.hidden() ? LineKind.HIDDEN_GROUPS : LineKind.GROUP,
                        String.join(",", of.groups()),
                        Rule.GROUP_SCORE,
                        Source.REVIEW,
                        share.multiply(of.weighted()).divide(weights))
                .with(FigureName.WEIGHT, of.weight());
        return of.score()
                .map(score -> line.with(FigureName.FACTOR, of.weight().divide(weights))
                        .with(FigureName.SCORE, score))
                .orElseGet(() -> line.in(LineState.NO_ANSWER));
    }
}
