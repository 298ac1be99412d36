package org.jiheng.scoring.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoreParts;

/** A total and what it is made of, §五(四). */
final class TotalLines {
    private final Moment moment;
    private final ScoreParts parts;

    TotalLines(Moment moment) {
        this.moment = moment;
        this.parts = moment.rules().parts(moment.facts().facts());
    }

    Line total() {
        BigFraction total =
                Exact.of(parts.score(moment.unit(), moment.tier()).total().value());
        return Line.of(LineKind.TOTAL, "", Rule.WEIGHTED_TOTAL, Source.SCHEME, total)
                .of(
                        List.of(
                                new IndicatorLines(moment, parts).part(),
                                new ReviewLines(moment, parts).part(),
                                deduction()),
                        LineKind.FLOOR,
                        Rule.TOTAL_NOT_BELOW_ZERO);
    }

    Line coverage() {
        BigFraction shown =
                Exact.of(parts.score(moment.unit(), moment.tier()).coverage().shown());
        List<Line> known = new ArrayList<>(new IndicatorLines(moment, parts).known());
        known.addAll(new ReviewLines(moment, parts).known());
        return Line.of(LineKind.COVERAGE, "", Rule.KNOWN_PART, Source.SCHEME, shown)
                .of(known, LineKind.ROUNDING, Rule.COVERAGE_ROUNDED_DOWN);
    }

    private Line deduction() {
        List<Line> findings = new ArrayList<>();
        moment.facts()
                .findings()
                .forEach(finding -> findings.add(Line.of(
                                LineKind.FINDING,
                                "",
                                Rule.FINDING_POINTS,
                                Source.DEDUCTIONS,
                                finding.points().exact().negate())
                        .with(FigureName.POINTS, finding.points().exact())
                        .movedBy(finding.act())));
        return Line.of(
                        LineKind.DEDUCTION,
                        "",
                        Rule.CAPPED_DEDUCTION,
                        Source.DEDUCTIONS,
                        parts.deduction().counted().exact().negate())
                .with(FigureName.RAW, parts.deduction().raw().exact())
                .with(FigureName.CAP, moment.rules().deductionCap().exact())
                .of(findings, LineKind.OVER_CAP, Rule.CAPPED_DEDUCTION);
    }

    /** A part of the total with its score, if it has one. */
    static Line part(LineKind kind, Rule rule, Source source, BigFraction factor, Optional<Score> score) {
        BigFraction amount = score.map(Score::exact).orElse(BigFraction.ZERO).multiply(factor);
        Line line = Line.of(kind, "", rule, source, amount).with(FigureName.FACTOR, factor);
        return score.map(known -> line.with(FigureName.SCORE, known.exact()))
                .orElseGet(() -> line.in(LineState.LEFT_OUT));
    }
}
