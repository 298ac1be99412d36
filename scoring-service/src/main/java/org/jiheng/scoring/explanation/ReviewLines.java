package org.jiheng.scoring.explanation;

import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.score.ReviewResult;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoreParts;
import org.jiheng.scoring.score.Wave;

/** The public review's part of a total down to each wave, and below it to what is released by group, §五(二). */
final class ReviewLines {
    private final Moment moment;
    private final ReviewResult result;
    private final BigFraction weight;
    private final BigFraction factor;

    ReviewLines(Moment moment, ScoreParts parts) {
        this.moment = moment;
        this.result = parts.review();
        this.weight = parts.weights().review();
        this.factor = parts.reviewFactor();
    }

    Line part() {
        Line part = TotalLines.part(LineKind.REVIEW, Rule.REVIEW_SCORE, Source.REVIEW, factor, result.score())
                .with(FigureName.WEIGHT, weight)
                .of(result.waves().stream().map(this::line).toList(), LineKind.ROUNDING, Rule.REVIEW_ROUNDED_HALF_UP);
        return result.exact()
                .map(exact -> part.with(FigureName.UNROUNDED, exact))
                .orElse(part);
    }

    /** What of the coverage is due to the review. */
    List<Line> known() {
        if (result.knownAsAWhole()) {
            return List.of(Line.of(LineKind.REVIEW, "", Rule.KNOWN_PART, Source.REVIEW, weight)
                    .with(FigureName.WEIGHT, weight)
                    .in(LineState.NOTHING_APPLIES));
        }
        return result.waves().stream()
                .map(wave -> Line.of(
                                LineKind.WAVE,
                                wave.code(),
                                Rule.KNOWN_PART,
                                Source.REVIEW,
                                weight.multiply(result.known(wave)))
                        .with(FigureName.WEIGHT, wave.weight())
                        .in(result.counted(wave) ? LineState.COUNTED : LineState.NOT_COUNTED))
                .toList();
    }

    private Line line(Wave wave) {
        Optional<Score> answer = result.answer(wave);
        BigFraction share = factor.multiply(result.factor(wave));
        Line line = Line.of(
                        LineKind.WAVE,
                        wave.code(),
                        Rule.WAVE_SCORE,
                        Source.REVIEW,
                        share.multiply(answer.map(Score::exact).orElse(BigFraction.ZERO)))
                .with(FigureName.WEIGHT, wave.weight());
        if (answer.isEmpty()) {
            return line.in(result.counted(wave) ? LineState.NO_ANSWER : LineState.NOT_COUNTED);
        }
        Line answered = line.with(FigureName.FACTOR, result.factor(wave))
                .with(FigureName.SCORE, answer.get().exact());
        GroupLines groups = new GroupLines(moment.groupLines(wave.code()));
        return groups.make(answer.get())
                ? answered.of(groups.lines(share), LineKind.ROUNDING, Rule.GROUPS_ROUNDED_HALF_UP)
                : answered;
    }
}
