package org.jiheng.survey.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.SheetCheck;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.wave.Questionnaire;

/** A wave in words: weights and values as the scheme's text has them, ballots as they stand on paper. */
final class SmallWave {
    /** A sheet's group and what it says. */
    record Answers(String group, String ratings) {}

    final Map<String, String> dimensions = new LinkedHashMap<>();
    final Map<String, String> groups = new LinkedHashMap<>();
    /** Value null: no answer. */
    final Map<String, String> options = new LinkedHashMap<>();

    final List<String> units = new ArrayList<>();
    final List<Answers> ballots = new ArrayList<>();

    /** Two dimensions, two groups, one unit, everything weighs the same; A 100, B 80, C 60, D 40, N. */
    static SmallWave ofTwoDimensionsAndTwoGroups() {
        return new SmallWave()
                .dimension("POLICY", "1")
                .dimension("DUTY", "1")
                .group("LEADERS", "1")
                .group("RESIDENTS", "1")
                .option("A", "100")
                .option("B", "80")
                .option("C", "60")
                .option("D", "40")
                .option("N", null)
                .unit("P01");
    }

    SmallWave dimension(String code, String weight) {
        dimensions.put(code, weight);
        return this;
    }

    SmallWave group(String code, String weight) {
        groups.put(code, weight);
        return this;
    }

    SmallWave option(String letter, String value) {
        options.put(letter, value);
        return this;
    }

    SmallWave unit(String code) {
        units.add(code);
        return this;
    }

    SmallWave ballot(String group, String ratings) {
        ballots.add(new Answers(group, ratings));
        return this;
    }

    /** The product's way from the sheets to the score. */
    Optional<String> score(String unit) {
        Tally tally = tally();
        ReviewWeights weights = new ReviewWeights(exact(dimensions), exact(groups));
        return WaveScore.of(tally, questionnaire().units().indexOf(unit), weights)
                .map(BigDecimal::toPlainString);
    }

    Tally tally() {
        List<Sheet> sheets = new ArrayList<>();
        ballots.forEach(b -> sheets.add(new Sheet("S-" + sheets.size(), b.group(), "PAPER", b.ratings())));
        Tally tally = new Tally(questionnaire());
        SheetCheck.check(questionnaire(), sheets).forEach(s -> tally.add(s.ballot()));
        return tally;
    }

    private Questionnaire questionnaire() {
        List<Option> asked = new ArrayList<>();
        options.forEach((letter, value) ->
                asked.add(new Option(letter, Optional.ofNullable(value).map(BigDecimal::new))));
        return new Questionnaire(
                List.copyOf(dimensions.keySet()),
                asked,
                List.copyOf(groups.keySet()),
                0,
                units.stream().sorted().toList());
    }

    private static Map<String, BigFraction> exact(Map<String, String> weights) {
        Map<String, BigFraction> exact = new LinkedHashMap<>();
        weights.forEach((code, weight) -> exact.put(code, Exact.of(weight)));
        return exact;
    }
}
