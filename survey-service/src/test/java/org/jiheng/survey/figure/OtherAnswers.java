package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Looks for other answers of a hidden group, and of one more, under which everything that is released is the same to the last
 * digit. What such answers differ in nobody can find out, however much is computed. Candidates are compared in units of
 * 10⁻¹² points and then checked in full.
 */
final class OtherAnswers {
    /** Other answers of a group: in which dimension how many with which sum, in steps of 20 points. */
    private record Answers(long[][] counts, long score, boolean answered) {}

    private static final long UNIT = 1_000_000_000_000L;
    private static final long NEAR = UNIT / 100_000;
    /** How many are tried at first; the thorough search also changes how many answered. */
    private static final int MOST_AT_FIRST = 400;

    private static final int MOST = 20_000;
    private static final int MOST_OF_A_THIRD = 300;
    private static final int FEW = 3;
    private static final int[] STEPS = {5, 4, 3, 2};

    private final RatedUnit rated;
    private final int most;
    private final UnitFigures released;
    private final List<Integer> hidden;
    private final long[] weights;
    private final Map<Integer, TreeMap<Long, Answers>> byScore = new TreeMap<>();

    private OtherAnswers(RatedUnit rated, int most) {
        this.rated = rated;
        this.most = most;
        this.released = rated.figures();
        this.hidden = rated.hiddenGroups();
        this.weights = rated.dimensions.stream()
                .mapToLong(w -> new BigDecimal(w).movePointRight(1).longValueExact())
                .toArray();
    }

    static OtherAnswers quickly(RatedUnit rated) {
        return new OtherAnswers(rated, MOST_AT_FIRST);
    }

    static OtherAnswers thoroughly(RatedUnit rated) {
        return new OtherAnswers(rated, MOST);
    }

    private OtherAnswers(RatedUnit changed, OtherAnswers before) {
        this.rated = changed;
        this.most = before.most;
        this.released = before.released;
        this.hidden = before.hidden;
        this.weights = before.weights;
        this.byScore.putAll(before.byScore);
    }

    /** Under other answers the group's score is another by a point or more. */
    boolean leaveTheScoreOpen(int group) {
        long present = score(rated.counts[group]);
        return exist(group, -1, other -> !other.answered || Math.abs(other.score - present) >= UNIT);
    }

    /** Under other answers the group's mean in the dimension is another by a point or more. */
    boolean leaveTheMeanOpen(int group, int dimension) {
        long[] mean = mean(rated.counts[group][dimension]);
        return exist(group, dimension, other -> {
            long[] another = mean(other.counts[dimension]);
            return another[1] == 0 || Math.abs(another[0] - mean[0]) >= UNIT;
        });
    }

    private boolean exist(int group, int dimension, Predicate<Answers> differ) {
        List<Answers> own = candidates(group, dimension).stream().filter(differ).toList();
        if (own.stream().anyMatch(o -> o.score == score(rated.counts[group]) && same(rated.with(group, o.counts)))) {
            return true;
        }
        List<Integer> partners = hidden.stream().filter(other -> other != group).toList();
        return partners.stream().anyMatch(other -> together(group, own, other))
                || most == MOST
                        && partners.stream()
                                .anyMatch(third -> partners.stream()
                                        .anyMatch(other ->
                                                !other.equals(third) && togetherWith(third, group, own, other)));
    }

    /** The third takes up what the two cannot settle between themselves. */
    private boolean togetherWith(int third, int group, List<Answers> own, int other) {
        List<Answers> thirds = List.copyOf(scores(third).values());
        int step = 1 + thirds.size() / MOST_OF_A_THIRD;
        for (int i = 0; i < thirds.size(); i += step) {
            OtherAnswers changed = new OtherAnswers(rated.with(third, thirds.get(i).counts), this);
            if (changed.together(group, own, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean together(int group, List<Answers> own, int other) {
        TreeMap<Long, Answers> others = scores(other);
        for (Answers mine : own) {
            long needed = needed(group, mine, other);
            for (Answers theirs : others.subMap(needed - NEAR, needed + NEAR).values()) {
                RatedUnit another = rated.with(group, mine.counts).with(other, theirs.counts);
                if (same(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    private TreeMap<Long, Answers> scores(int group) {
        return byScore.computeIfAbsent(group, this::scoresOf);
    }

    private TreeMap<Long, Answers> scoresOf(int group) {
        TreeMap<Long, Answers> scores = new TreeMap<>();
        candidates(group, -1).stream().filter(o -> o.answered).forEach(o -> scores.put(o.score, o));
        return scores;
    }

    private boolean same(RatedUnit another) {
        return another.figures().equals(released);
    }

    /** What the other group must score for the wave score to stay. */
    private long needed(int group, Answers mine, int other) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal told = BigDecimal.ZERO;
        for (int g = 0; g < rated.groups.size(); g++) {
            boolean counts = g == group ? mine.answered : answered(rated.counts[g]);
            if (g != other && counts) {
                BigDecimal w = new BigDecimal(rated.groups.get(g));
                weight = weight.add(w);
                told = told.add(w.multiply(BigDecimal.valueOf(g == group ? mine.score : score(rated.counts[g]))));
            }
        }
        BigDecimal own = new BigDecimal(rated.groups.get(other));
        BigDecimal all = released.score()
                .orElseThrow()
                .multiply(BigDecimal.valueOf(UNIT))
                .multiply(weight.add(own));
        return all.subtract(told).divide(own, MathContext.DECIMAL128).longValue();
    }

    /** Its answers with one or two dimensions changed; where it has few ballots, whatever they may say. */
    private List<Answers> candidates(int group, int dimension) {
        long ratings = rated.ratings(group);
        if (ratings == 0) {
            return ofAFewRatings(1, Math.min(FEW, rated.ballots[group]));
        }
        long[][] present = rated.counts[group];
        List<Answers> all = new ArrayList<>(ratings <= FEW ? whateverTheySay(ratings, present) : List.of());
        all.add(answers(present));
        for (int first = 0; first < present.length; first++) {
            if (dimension < 0 || first == dimension) {
                changed(present, first, ratings, all);
            }
        }
        return all;
    }

    private void changed(long[][] present, int first, long ratings, List<Answers> all) {
        for (long answers = 1; most == MOST && answers <= ratings; answers++) {
            for (long[] changed : sums(ratings, answers)) {
                all.add(answers(with(present, first, changed)));
            }
        }
        int end = all.size() + most;
        for (long[] changed : sums(ratings, answers(present[first]))) {
            long[][] once = with(present, first, changed);
            for (int second = 0; second < present.length && all.size() < end; second++) {
                if (second != first) {
                    for (long[] more : sums(ratings, answers(present[second]))) {
                        all.add(answers(with(once, second, more)));
                    }
                }
            }
        }
    }

    private static long[][] with(long[][] counts, int dimension, long[] changed) {
        long[][] other = counts.clone();
        other[dimension] = changed;
        return other;
    }

    private List<Answers> ofAFewRatings(long least, long most) {
        List<Answers> all = new ArrayList<>();
        for (long ratings = least; ratings <= most; ratings++) {
            long[][] complete = new long[rated.dimensions.size()][RatedUnit.LETTERS];
            for (long[] counts : complete) {
                counts[0] = ratings;
            }
            all.addAll(whateverTheySay(ratings, complete));
        }
        return all;
    }

    /** As many answers in each dimension as there are, of every sum. */
    private List<Answers> whateverTheySay(long ratings, long[][] present) {
        Map<Long, long[][]> byScore = new TreeMap<>();
        fill(new long[present.length][], 0, ratings, present, byScore);
        return byScore.values().stream().map(this::answers).toList();
    }

    private void fill(long[][] counts, int dimension, long ratings, long[][] present, Map<Long, long[][]> found) {
        if (found.size() > most) {
            return;
        }
        if (dimension == counts.length) {
            found.putIfAbsent(score(counts), counts.clone());
            return;
        }
        for (long[] each : sums(ratings, answers(present[dimension]))) {
            counts[dimension] = each;
            fill(counts, dimension + 1, ratings, present, found);
        }
    }

    /** Every sum that so many answers can have. */
    private static List<long[]> sums(long ratings, long answers) {
        List<long[]> all = new ArrayList<>();
        for (long more = 0; more <= 3 * answers; more++) {
            long[] counts = new long[RatedUnit.LETTERS];
            counts[0] = more / 3;
            int rest = (int) (more % 3);
            if (rest > 0) {
                counts[3 - rest]++;
            }
            counts[3] = answers - counts[0] - (rest > 0 ? 1 : 0);
            counts[RatedUnit.NO_ANSWER] = ratings - answers;
            all.add(counts);
        }
        return all;
    }

    private Answers answers(long[][] counts) {
        return new Answers(counts, score(counts), answered(counts));
    }

    private static long answers(long[] counts) {
        return Arrays.stream(counts, 0, RatedUnit.NO_ANSWER).sum();
    }

    private static boolean answered(long[][] counts) {
        return Arrays.stream(counts).anyMatch(c -> answers(c) > 0);
    }

    private long score(long[][] counts) {
        long all = 0;
        long sum = 0;
        for (int d = 0; d < counts.length; d++) {
            long[] mean = mean(counts[d]);
            if (mean[1] > 0) {
                all += weights[d];
                sum += weights[d] * mean[0];
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    /** In 10⁻¹² points, and of how many answers. */
    private static long[] mean(long[] counts) {
        long sum = 0;
        for (int letter = 0; letter < STEPS.length; letter++) {
            sum += 20L * STEPS[letter] * counts[letter];
        }
        long answers = answers(counts);
        return new long[] {answers == 0 ? 0 : sum * UNIT / answers, answers};
    }
}
