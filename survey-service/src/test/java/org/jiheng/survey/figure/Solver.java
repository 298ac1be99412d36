package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;

/**
 * Computes what can be computed of a hidden group's score: the line and every published wave score, under whatever weights,
 * are equations over the hidden scores, each known to a millionth. It tries every set of hidden groups that may have
 * answered, solves where there are as many equations as unknowns, and elsewhere narrows each score by what the others can
 * at most be. A respondent may take part, who knows the own answers.
 */
public final class Solver {
    /** What a group's score lies between. */
    record Range(BigFraction from, BigFraction to) {
        BigFraction width() {
            return to.subtract(from);
        }

        Range or(Range other) {
            return new Range(least(from, other.from), most(to, other.to));
        }
    }

    /**
     * A wave score that was published, and what the groups weighed in it.
     *
     * @param before groups that answered further ballots only later: what they scored in it is not what they score now
     */
    public record Published(BigDecimal score, Map<String, BigFraction> weights, Set<String> before) {
        public Published(BigDecimal score, Map<String, BigFraction> weights) {
            this(score, weights, Set.of());
        }
    }

    private static final Range ANY = new Range(BigFraction.of(40), BigFraction.of(100));
    private static final BigFraction A_MILLIONTH = BigFraction.of(1, 1_000_000);

    private final UnitFigures figures;
    private final List<Published> published;
    private final Map<String, BigFraction> known = new HashMap<>();

    public Solver(UnitFigures figures, List<Published> published) {
        this.figures = figures;
        this.published = published;
    }

    /** Somebody who is the only one of a group to have answered knows what it scored. */
    Solver asTheOnlyOneOf(String group, BigDecimal score) {
        known.put(group, Exact.of(score));
        return this;
    }

    /** The hidden groups whose scores are known to less than a point. */
    public List<String> recovered() {
        List<String> hidden = figures.hidden().orElseThrow().groups();
        return hidden.stream()
                .filter(group -> !known.containsKey(group))
                .filter(group -> range(group, hidden)
                        .filter(r -> r.width().compareTo(BigFraction.ONE) < 0)
                        .isPresent())
                .toList();
    }

    /** Empty if it may have said nothing. */
    private Optional<Range> range(String group, List<String> hidden) {
        Optional<Range> range = Optional.empty();
        for (List<String> answered : subsets(hidden)) {
            Optional<Map<String, Range>> world = world(answered);
            if (world.isPresent() && !answered.contains(group)) {
                return Optional.empty();
            }
            if (world.isPresent()) {
                Range here = world.get().get(group);
                range = Optional.of(range.map(r -> r.or(here)).orElse(here));
            }
            if (range.filter(r -> r.width().compareTo(BigFraction.ONE) >= 0).isPresent()) {
                return range;
            }
        }
        return range;
    }

    /** What the scores lie between if these groups answered; empty if these cannot be the ones. */
    private Optional<Map<String, Range>> world(List<String> answered) {
        if (!answered.containsAll(known.keySet()) || !asTheLineSays(answered)) {
            return Optional.empty();
        }
        Map<String, Range> ranges = new HashMap<>();
        answered.forEach(g -> ranges.put(g, known.containsKey(g) ? new Range(known.get(g), known.get(g)) : ANY));
        if (answered.size() == 2
                && published.stream().filter(each -> each.before.isEmpty()).count() >= 2) {
            return solved(answered);
        }
        for (int round = 0; round < 2; round++) {
            for (Published each : published) {
                if (!narrow(ranges, answered, each)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(ranges);
    }

    /** A line that counts only those who answered says which they can be. */
    private boolean asTheLineSays(List<String> answered) {
        JointLine line = figures.hidden().orElseThrow();
        BigFraction all = weight(line.groups());
        return line.weight().equals(all) || line.weight().equals(weight(answered));
    }

    private boolean narrow(Map<String, Range> ranges, List<String> answered, Published each) {
        for (String group : answered) {
            if (each.before.contains(group)) {
                continue;
            }
            Range left = left(answered, each);
            for (String other : answered) {
                if (!other.equals(group)) {
                    BigFraction weight = each.weights.get(other);
                    Range range = each.before.contains(other) ? ANY : ranges.get(other);
                    left = new Range(
                            left.from.subtract(weight.multiply(range.to)),
                            left.to.subtract(weight.multiply(range.from)));
                }
            }
            BigFraction weight = each.weights.get(group);
            if (weight.signum() > 0) {
                Range range = ranges.get(group);
                Range narrower =
                        new Range(most(range.from, left.from.divide(weight)), least(range.to, left.to.divide(weight)));
                if (narrower.width().signum() < 0) {
                    return false;
                }
                ranges.put(group, narrower);
            }
        }
        return !each.before.isEmpty()
                || answered.stream().anyMatch(g -> each.weights.get(g).signum() > 0)
                || contains(left(answered, each));
    }

    private static boolean contains(Range range) {
        return range.from.signum() <= 0 && range.to.signum() >= 0;
    }

    /** What the hidden groups that answered bring to a published score together: Σ weight × score. */
    private Range left(List<String> answered, Published each) {
        BigFraction all = BigFraction.ZERO;
        BigFraction told = BigFraction.ZERO;
        BigFraction later = BigFraction.ZERO;
        for (GroupFigures shown : figures.shown()) {
            if (shown.score().isPresent()) {
                BigFraction weight = each.weights.get(shown.group());
                all = all.add(weight);
                if (each.before.contains(shown.group())) {
                    later = later.add(weight);
                } else {
                    told = told.add(weight.multiply(Exact.of(shown.score().get())));
                }
            }
        }
        for (String group : answered) {
            all = all.add(each.weights.get(group));
        }
        BigFraction left = Exact.of(each.score).multiply(all).subtract(told);
        BigFraction error = A_MILLIONTH.multiply(all);
        return new Range(
                left.subtract(error).subtract(later.multiply(ANY.to)),
                left.add(error).subtract(later.multiply(ANY.from)));
    }

    /** Two unknowns, two equations. */
    private Optional<Map<String, Range>> solved(List<String> answered) {
        Published one = published.get(0);
        Published two = published.get(1);
        BigFraction a = one.weights.get(answered.get(0));
        BigFraction b = one.weights.get(answered.get(1));
        BigFraction c = two.weights.get(answered.get(0));
        BigFraction d = two.weights.get(answered.get(1));
        BigFraction determinant = a.multiply(d).subtract(b.multiply(c));
        if (determinant.signum() == 0) {
            return Optional.of(answered.stream().collect(Collectors.toMap(g -> g, g -> ANY)));
        }
        Range first = left(answered, one);
        Range second = left(answered, two);
        Range x = cramer(first, d, second, b, determinant);
        Range y = cramer(second, a, first, c, determinant);
        boolean possible = possible(x) && possible(y);
        return possible ? Optional.of(Map.of(answered.get(0), x, answered.get(1), y)) : Optional.empty();
    }

    private static Range cramer(Range plus, BigFraction by, Range minus, BigFraction times, BigFraction determinant) {
        BigFraction from =
                plus.from.multiply(by).subtract(minus.to.multiply(times)).divide(determinant);
        BigFraction to =
                plus.to.multiply(by).subtract(minus.from.multiply(times)).divide(determinant);
        return new Range(least(from, to), most(from, to));
    }

    private static boolean possible(Range range) {
        return range.to.compareTo(ANY.from) >= 0 && range.from.compareTo(ANY.to) <= 0;
    }

    private BigFraction weight(List<String> groups) {
        BigFraction weight = BigFraction.ZERO;
        for (String group : groups) {
            weight = weight.add(published.get(0).weights.get(group));
        }
        return weight;
    }

    /** All of them first: that is where most is left open. */
    private static List<List<String>> subsets(List<String> groups) {
        List<List<String>> all = new ArrayList<>();
        for (int set = (1 << groups.size()) - 1; set > 0; set--) {
            int chosen = set;
            all.add(IntStream.range(0, groups.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(groups::get)
                    .toList());
        }
        return all;
    }

    private static BigFraction least(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static BigFraction most(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
