package org.jiheng.scoring.explanation.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.explanation.EdgeDistance;
import org.jiheng.scoring.explanation.Explanation;
import org.jiheng.scoring.explanation.FigureName;
import org.jiheng.scoring.explanation.GradeGround;
import org.jiheng.scoring.explanation.Line;
import org.jiheng.scoring.explanation.LineKind;
import org.jiheng.scoring.explanation.LineState;
import org.jiheng.scoring.explanation.Losses;
import org.jiheng.scoring.explanation.Neighbour;
import org.jiheng.scoring.explanation.usecase.ExplainedScore;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.UnitScore;

/** An explanation in sentences; of many of a kind the first, and how many more there are. */
final class Summary {
    private static final int MOST = 30;

    private final ExplainedScore explained;
    private final Explanation why;
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    Summary(ExplainedScore explained, Words words) {
        this.explained = explained;
        this.why = explained.explanation();
        this.words = words;
    }

    List<String> sentences() {
        UnitScore score = why.place().score();
        say(
                "why-total",
                score.unit(),
                explained.name(),
                score.total(),
                words.tier(score.tier()),
                why.place().rank());
        why.total().lines().forEach(this::term);
        why.moment().facts().vetoes().forEach(this::veto);
        say(waves());
        say(Losses.of(why.total()).stream().map(this::loss).toList());
        say(unassessed());
        if (!score.coverage().complete()) {
            say("why-provisional", score.coverage());
        }
        neighbour("why-better", why.neighbours().better());
        if (!why.neighbours().sharing().isEmpty()) {
            say("why-sharing", words.list(why.neighbours().sharing()));
        }
        neighbour("why-worse", why.neighbours().worse());
        grade(why.ground());
        return List.copyOf(sentences);
    }

    private void term(Line line) {
        switch (line.kind()) {
            case INDICATORS, REVIEW -> part(line);
            case DEDUCTION ->
                say(
                        "why-deduction",
                        why.place().score().deduction().raw(),
                        shown(line, FigureName.CAP),
                        why.place().score().deduction().counted());
            case FLOOR -> say("why-floor");
            default -> throw new IllegalStateException(line.kind() + " is no term of a total");
        }
    }

    private void part(Line line) {
        if (line.figure(FigureName.SCORE).isEmpty()) {
            say("why-part-missing", words.name(line));
        } else {
            say(
                    "why-part",
                    words.name(line),
                    shown(line, FigureName.SCORE),
                    shown(line, FigureName.FACTOR),
                    FractionResponse.of(line.amount()).shown());
        }
    }

    /** Each wave, and below it what is released of it by group. */
    private List<String> waves() {
        List<String> told = new ArrayList<>();
        why.total().lines().stream()
                .flatMap(term -> term.lines().stream())
                .filter(line -> line.kind() == LineKind.WAVE)
                .forEach(wave -> {
                    told.add(wave(wave));
                    wave.lines().stream()
                            .filter(line -> line.kind() != LineKind.ROUNDING)
                            .forEach(group -> told.add(group(wave, group)));
                });
        return told;
    }

    private String wave(Line wave) {
        return wave.figure(FigureName.SCORE).isEmpty()
                ? words.text("why-wave-without-score", words.name(wave), words.name("state", wave.state()))
                : words.text(
                        "why-wave", words.name(wave), shown(wave, FigureName.SCORE), shown(wave, FigureName.WEIGHT));
    }

    private String group(Line wave, Line group) {
        return group.figure(FigureName.SCORE).isEmpty()
                ? words.text(
                        "why-group-without-score",
                        words.name(wave),
                        words.name(group),
                        words.name("state", group.state()))
                : words.text(
                        "why-group",
                        words.name(wave),
                        words.name(group),
                        shown(group, FigureName.SCORE),
                        shown(group, FigureName.WEIGHT));
    }

    private String loss(Losses.Loss loss) {
        Line line = loss.line();
        return switch (line.kind()) {
            case COMPONENT ->
                words.text("why-component-struck", words.name(line), strikes(line), shown(line, FigureName.MAXIMUM));
            case INDICATOR -> indicator(line, words.name(loss.component().orElseThrow()));
            case FINDING -> words.text("why-finding", line.act().orElseThrow(), shown(line, FigureName.POINTS));
            default -> throw new IllegalStateException(line.kind() + " costs nothing");
        };
    }

    private String indicator(Line line, String component) {
        String earned = shown(line, FigureName.EARNED);
        String possible = shown(line, FigureName.POSSIBLE);
        if (!line.strikes().isEmpty()) {
            return words.text("why-indicator-struck", line.code(), component, earned, possible, strikes(line));
        }
        return line.act()
                .map(act -> words.text("why-indicator", line.code(), component, earned, possible, act))
                .orElseGet(() -> words.text("why-indicator-of-no-act", line.code(), component, earned, possible));
    }

    private String strikes(Line line) {
        return words.list(line.strikes().stream().map(NamedVeto::act).toList());
    }

    /** Components of which something is not assessed yet: they cost coverage, no points. */
    private List<String> unassessed() {
        return why.coverage().lines().stream()
                .filter(line -> line.kind() == LineKind.COMPONENT && line.state() == LineState.COUNTED)
                .filter(line -> !line.figure(FigureName.POSSIBLE).equals(line.figure(FigureName.APPLICABLE_POSSIBLE)))
                .map(line -> words.text(
                        "why-component-unassessed",
                        words.name(line),
                        shown(line, FigureName.POSSIBLE),
                        shown(line, FigureName.APPLICABLE_POSSIBLE)))
                .toList();
    }

    private static String shown(Line line, FigureName figure) {
        return FractionResponse.of(line.figure(figure).orElseThrow(), figure.places())
                .shown();
    }

    private void veto(NamedVeto veto) {
        say(
                "why-veto",
                words.vetoArea(veto.area()),
                words.name("reach", veto.veto().reach()),
                veto.act());
    }

    private void neighbour(String sentence, Optional<Neighbour> neighbour) {
        neighbour.ifPresent(other -> say(
                sentence,
                other.unit(),
                other.rank(),
                words.name("order", other.by()),
                other.difference().toPlainString()));
    }

    private void grade(GradeGround ground) {
        say("why-grade", grade(why.place().grade()), ground.places());
        if (!ground.decisions().isEmpty()) {
            List<String> acts =
                    ground.decisions().stream().map(Object::toString).toList();
            say("why-decided", words.list(acts), grade(ground.byRules()));
        }
        if (why.place().score().barred()) {
            say("why-barred");
        }
        ground.excellent().ifPresent(edge -> excellent(edge));
        ground.good().ifPresent(edge -> good(edge));
    }

    private void excellent(EdgeDistance edge) {
        String unit = edge.unit().orElseThrow();
        if (edge.by().isEmpty()) {
            say(edge.reached() ? "why-chosen-for-excellent" : "why-not-chosen-for-excellent", unit);
        } else {
            say(
                    edge.reached() ? "why-above-excellent" : "why-below-excellent",
                    unit,
                    edge.distance().toPlainString(),
                    words.name("order", edge.by().get()));
        }
    }

    private void good(EdgeDistance edge) {
        say(
                edge.reached() ? "why-above-good" : "why-below-good",
                edge.edge().toPlainString(),
                edge.distance().toPlainString());
    }

    private String grade(Optional<Grade> grade) {
        return grade.map(given -> words.name("grade", given)).orElseGet(() -> words.text("grade-open"));
    }

    private void say(List<String> several) {
        sentences.addAll(several.subList(0, Math.min(MOST, several.size())));
        if (several.size() > MOST) {
            say("why-more", several.size() - MOST);
        }
    }

    private void say(String sentence, Object... arguments) {
        sentences.add(words.text(sentence, arguments));
    }
}
