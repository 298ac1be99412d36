package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.wave.Questionnaire;

/** A count in words: how many ballots of a group gave a unit which letters. A 100, B 80, C 60, D 40, N. */
public final class CountedWave {
    public static final String LETTERS = "ABCDN";

    private static final List<Option> OPTIONS = Arrays.asList("100", "80", "60", "40", null).stream()
            .map(value -> Optional.ofNullable(value).map(BigDecimal::new))
            .map(value -> new Option("?", value))
            .toList();

    private final Map<String, String> dimensions = new LinkedHashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, Long> ballots = new LinkedHashMap<>();
    private final List<String> units = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int minimum = 10;

    private record Cell(String unit, String group, int dimension, long[] counts) {}

    public CountedWave minimum(int size) {
        minimum = size;
        return this;
    }

    public CountedWave dimension(String code, String weight) {
        dimensions.put(code, weight);
        return this;
    }

    public CountedWave group(String code, String weight, long ballotsIn) {
        groups.put(code, weight);
        ballots.put(code, ballotsIn);
        return this;
    }

    public CountedWave unit(String code) {
        units.add(code);
        return this;
    }

    /** @param answers how often each of {@link #LETTERS}, the same in every dimension */
    public CountedWave rated(String unit, String group, long... answers) {
        for (int d = 0; d < dimensions.size(); d++) {
            ratedIn(d, unit, group, answers);
        }
        return this;
    }

    public CountedWave ratedIn(int dimension, String unit, String group, long... answers) {
        cells.removeIf(c -> c.unit.equals(unit) && c.group.equals(group) && c.dimension == dimension);
        cells.add(new Cell(unit, group, dimension, answers.clone()));
        return this;
    }

    public UnitFigures figures(String unit) {
        return UnitFigures.of(tally(), units.indexOf(unit), weights(), respondents());
    }

    public Respondents respondents() {
        return Respondents.of(ballots);
    }

    public ReviewWeights weights() {
        return new ReviewWeights(exact(dimensions), exact(groups));
    }

    public Tally tally() {
        Tally tally = new Tally(questionnaire());
        for (Cell cell : cells) {
            for (int option = 0; option < cell.counts.length; option++) {
                tally.put(
                        units.indexOf(cell.unit),
                        List.copyOf(groups.keySet()).indexOf(cell.group),
                        cell.dimension,
                        option,
                        cell.counts[option]);
            }
        }
        return tally;
    }

    public Questionnaire questionnaire() {
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < LETTERS.length(); i++) {
            options.add(new Option(LETTERS.substring(i, i + 1), OPTIONS.get(i).value()));
        }
        return new Questionnaire(
                List.copyOf(dimensions.keySet()), options, List.copyOf(groups.keySet()), minimum, List.copyOf(units));
    }

    private static Map<String, BigFraction> exact(Map<String, String> weights) {
        Map<String, BigFraction> exact = new LinkedHashMap<>();
        weights.forEach((code, weight) -> exact.put(code, Exact.of(weight)));
        return exact;
    }
}
