package org.jiheng.scoring.whatif.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jiheng.kit.problem.Messages;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.whatif.ComparedUnit;
import org.jiheng.scoring.whatif.Comparison;

/** A comparison in a few sentences. */
final class ComparisonSummary {
    private static final int UNITS_NAMED = 20;

    private final Comparison comparison;
    private final Locale language;

    ComparisonSummary(Comparison comparison, Locale language) {
        this.comparison = comparison;
        this.language = language;
    }

    List<String> sentences() {
        List<ComparedUnit> units = comparison.units();
        if (comparison.changed().isEmpty()) {
            return List.of(text("what-if-nothing", units.size()));
        }
        List<ComparedUnit> regraded = comparison.regraded();
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                "what-if-changes",
                units.size(),
                units.stream().filter(ComparedUnit::changesTotal).count(),
                comparison.moved(),
                regraded.size()));
        regraded.stream().limit(UNITS_NAMED).map(this::regraded).forEach(sentences::add);
        if (!comparison.lapsing().isEmpty()) {
            sentences.add(text("what-if-lapsing", comparison.lapsing().size()));
        }
        return sentences;
    }

    private String regraded(ComparedUnit unit) {
        return text(
                "what-if-regraded",
                unit.now().unit(),
                comparison.names().get(unit.now().unit()),
                grade(unit.now().grade()),
                grade(unit.then().grade()),
                unit.now().rank(),
                unit.then().rank());
    }

    private String grade(Optional<Grade> grade) {
        return grade.map(given ->
                        text("grade-" + given.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .orElseGet(() -> text("grade-open"));
    }

    private String text(String key, Object... arguments) {
        return Messages.text(language, key + ".title", List.of(arguments)).orElseThrow();
    }
}
