package org.jiheng.survey.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.exact.Weighted;
import org.jiheng.kit.exact.WeightedMean;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.figure.DimensionFigures;
import org.jiheng.survey.figure.GroupFigures;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.tally.DimensionMean;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.wave.Questionnaire;

/**
 * Answers for the hidden groups of a unit that bring, with those of the shown ones, the published wave score to the last
 * digit. They follow from what is released: whatever the hidden groups really said, the same score is made up the same way.
 */
final class MadeUpAnswers {
    private static final BigFraction HALF_A_MILLIONTH = BigFraction.of(1, 2_000_000);

    private final Questionnaire asked;
    private final ReviewWeights weights;
    private final Map<String, Long> ballots;
    private final UnitFigures figures;
    private final List<String> hidden;
    private final int highest;
    private final int lowest;
    private final int none;

    private MadeUpAnswers(Questionnaire asked, ReviewWeights weights, Map<String, Long> ballots, UnitFigures figures) {
        this.asked = asked;
        this.weights = weights;
        this.ballots = ballots;
        this.figures = figures;
        this.hidden = figures.hidden().map(line -> line.groups()).orElse(List.of()).stream()
                .filter(group -> weights.ofGroup(group).signum() > 0)
                .toList();
        List<Integer> valued = IntStream.range(0, asked.options().size())
                .filter(i -> asked.options().get(i).value().isPresent())
                .boxed()
                .sorted(Comparator.comparing(i -> asked.options().get(i).value().get()))
                .toList();
        this.lowest = valued.isEmpty() ? -1 : valued.get(0);
        this.highest = valued.isEmpty() ? -1 : valued.get(valued.size() - 1);
        this.none = noAnswer(asked.options());
    }

    /**
     * By group; none where nobody answered, or nobody who weighs.
     *
     * @throws NoMadeUpAnswers if none are found
     */
    static Map<String, UnitAnswers> of(
            Questionnaire asked, ReviewWeights weights, Map<String, Long> ballots, UnitFigures figures) {
        MadeUpAnswers answers = new MadeUpAnswers(asked, weights, ballots, figures);
        return figures.score().isEmpty() || answers.hidden.isEmpty() ? Map.of() : answers.find();
    }

    /** The option that is no answer, -1 if there is none. */
    static int noAnswer(List<Option> options) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).value().isEmpty())
                .findFirst()
                .orElse(-1);
    }

    private Map<String, UnitAnswers> find() {
        BigFraction step = value(highest).subtract(value(lowest));
        if (step.signum() == 0) {
            return answers(all(new Part(1, 1)));
        }
        List<Weighted> shown = shown();
        BigFraction all = hiddenWeight();
        BigFraction told = BigFraction.ZERO;
        for (Weighted each : shown) {
            all = all.add(each.weight());
            told = told.add(each.weight().multiply(each.value()));
        }
        BigFraction left = Exact.of(figures.score().orElseThrow()).multiply(all).subtract(told);
        BigFraction joint = left.divide(hiddenWeight()).subtract(value(lowest)).divide(step);
        BigFraction tolerance =
                HALF_A_MILLIONTH.multiply(all).divide(hiddenWeight()).divide(step);
        Map<Place, Part> parts = new Tuning(places(), units(joint), units(tolerance) + 1, p -> exact(p, shown)).parts();
        if (parts.isEmpty()) {
            throw new NoMadeUpAnswers(figures.unit());
        }
        return answers(parts);
    }

    private Map<Place, Part> all(Part part) {
        Map<Place, Part> same = new LinkedHashMap<>();
        places().forEach(place -> same.put(place, part));
        return same;
    }

    /** Those that weigh: what stands in the others changes nothing. */
    private List<Place> places() {
        BigFraction dimensions = BigFraction.ZERO;
        for (String dimension : asked.dimensions()) {
            dimensions = dimensions.add(weights.ofDimension(dimension));
        }
        List<Place> places = new ArrayList<>();
        for (String group : hidden) {
            BigFraction share = weights.ofGroup(group).divide(hiddenWeight());
            for (int d = 0; d < asked.dimensions().size(); d++) {
                BigFraction weight = weights.ofDimension(asked.dimensions().get(d));
                if (weight.signum() > 0) {
                    places.add(new Place(
                            group,
                            d,
                            units(share.multiply(weight).divide(dimensions)),
                            ballots.getOrDefault(group, 1L)));
                }
            }
        }
        return places;
    }

    private boolean exact(Map<Place, Part> parts, List<Weighted> shown) {
        List<Weighted> lines = new ArrayList<>(shown);
        for (String group : hidden) {
            List<Weighted> dimensions = new ArrayList<>();
            parts.forEach((place, part) -> {
                if (place.group().equals(group)) {
                    dimensions.add(
                            new Weighted(weights.ofDimension(asked.dimensions().get(place.dimension())), mean(part)));
                }
            });
            WeightedMean.of(dimensions).ifPresent(score -> lines.add(new Weighted(weights.ofGroup(group), score)));
        }
        Optional<BigDecimal> score = WeightedMean.of(lines).map(s -> Exact.halfUp(s, 6));
        return score.equals(figures.score());
    }

    private BigFraction mean(Part part) {
        return value(lowest)
                .add(value(highest).subtract(value(lowest)).multiply(BigFraction.of(part.highest(), part.answers())));
    }

    private Map<String, UnitAnswers> answers(Map<Place, Part> parts) {
        Map<String, UnitAnswers> answers = new LinkedHashMap<>();
        for (String group : hidden) {
            Map<Integer, Part> byDimension = new LinkedHashMap<>();
            parts.forEach((place, part) -> {
                if (place.group().equals(group)) {
                    byDimension.put(place.dimension(), part);
                }
            });
            answers.put(group, new UnitAnswers(figures.unit(), counts(byDimension)));
        }
        return answers;
    }

    private long[][] counts(Map<Integer, Part> parts) {
        int rows = rows(parts);
        long[][] counts = new long[asked.dimensions().size()][asked.options().size()];
        for (int d = 0; d < counts.length; d++) {
            Part part = parts.get(d);
            if (part == null) {
                counts[d][none >= 0 ? none : lowest] = rows;
            } else {
                int times = none >= 0 ? 1 : rows / part.answers();
                counts[d][highest] += (long) part.highest() * times;
                counts[d][lowest] += (long) (part.answers() - part.highest()) * times;
                if (none >= 0) {
                    counts[d][none] = rows - part.answers();
                }
            }
        }
        return counts;
    }

    /** Where every dimension has to be answered in every row, as many as all denominators divide. */
    private int rows(Map<Integer, Part> parts) {
        return parts.values().stream()
                .map(Part::answers)
                .reduce(1, (one, other) -> none >= 0 ? Math.max(one, other) : commonMultiple(one, other));
    }

    private static int commonMultiple(int one, int other) {
        return Math.toIntExact((long) one
                * other
                / BigInteger.valueOf(one).gcd(BigInteger.valueOf(other)).longValue());
    }

    private List<Weighted> shown() {
        List<Weighted> shown = new ArrayList<>();
        for (GroupFigures group : figures.shown()) {
            List<Weighted> dimensions = new ArrayList<>();
            for (DimensionFigures each : group.dimensions()) {
                long[] counts =
                        each.counts().stream().mapToLong(Long::longValue).toArray();
                DimensionMean.of(asked.options(), counts)
                        .ifPresent(mean -> dimensions.add(new Weighted(weights.ofDimension(each.dimension()), mean)));
            }
            WeightedMean.of(dimensions).ifPresent(score -> shown.add(new Weighted(group.weight(), score)));
        }
        return shown;
    }

    private BigFraction hiddenWeight() {
        BigFraction weight = BigFraction.ZERO;
        for (String group : hidden) {
            weight = weight.add(weights.ofGroup(group));
        }
        return weight;
    }

    private BigFraction value(int option) {
        return Exact.of(asked.options().get(option).value().orElseThrow());
    }

    private static long units(BigFraction value) {
        return Exact.halfUp(value.multiply(Tuning.UNIT), 0).longValueExact();
    }
}
