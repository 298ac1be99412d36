package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.WaveScore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is released of random waves against two attackers. One solves the equations that were published. The other is no
 * attacker but a proof: for each hidden group it finds other answers that would have been released as the very same figures,
 * so that no computation whatsoever tells them from the true ones.
 */
class NobodyFindsOutTest {
    private static final int WAVES = 1_000;

    /** Groups of 1 to 9, which are all small; and of 1 to 30, of which some are shown. */
    @ParameterizedTest
    @ValueSource(ints = {9, 30})
    void everyHiddenFigureOfSomeWavesCouldBeAnother(int largest) {
        assertThat(givenAway(largest, WAVES / 20)).isEmpty();
    }

    /** Of the thirteen thousand figures of larger groups the search, which has an end, leaves a few undecided. */
    @ParameterizedTest
    @CsvSource({"9, 0", "30, 10"})
    @Tag("full")
    void everyHiddenFigureCouldBeAnother(int largest, int undecided) {
        assertThat(givenAway(largest, WAVES)).hasSizeLessThanOrEqualTo(undecided);
    }

    private static List<String> givenAway(int largest, int waves) {
        return IntStream.range(0, waves)
                .parallel()
                .mapToObj(wave -> givenAway(RatedUnit.random(new SplittableRandom(wave), largest)))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 30})
    void theSolverRecoversNothing(int largest) {
        assertThat(recovered(largest, WAVES, RatedUnit::figures)).isZero();
    }

    /** Planted: only the smallest group is hidden, and what is left of the wave score is its own. */
    @Test
    void aGroupHiddenAloneIsFoundOut() {
        assertThat(recovered(30, 100, rated -> hiding(rated, sizes -> smallest(sizes, 1))))
                .isGreaterThan(50);
    }

    /** Planted: a line of those who answered says who did not, and is then of one group. */
    @Test
    void aLineThatCountsOnlyThoseWhoAnsweredIsFoundOut() {
        CountedWave wave = SmallGroupsAreHiddenTest.wave()
                .group("CPPCC", "2", 40)
                .rated("P01", "LEADERS", 0, 9)
                .rated("P01", "RESIDENTS", 0, 0, 90);
        UnitFigures right = wave.figures("P01");
        UnitFigures all = wave.minimum(0).figures("P01");
        List<GroupFigures> shown = List.of(all.shown().get(2));
        UnitFigures planted = new UnitFigures(
                "P01",
                all.score(),
                shown,
                Optional.of(JointLine.of(List.of("CPPCC", "LEADERS"), BigFraction.ONE, shown, all.score())));
        assertThat(solver(planted, wave).recovered()).containsExactly("LEADERS");
        assertThat(solver(right, wave).recovered()).isEmpty();
    }

    /** Planted: the minimum once is enough; then the one member of a group knows what nine others said. */
    @Test
    void halfOfWhatHasToBeHiddenIsFoundOutByOneOfThem() {
        CountedWave once = SmallGroupsAreHiddenTest.wave()
                .minimum(5)
                .rated("P01", "LEADERS", 1)
                .rated("P01", "CPPCC", 0, 0, 0, 9)
                .rated("P01", "RESIDENTS", 0, 0, 90);
        CountedWave twice = SmallGroupsAreHiddenTest.wave()
                .minimum(10)
                .rated("P01", "LEADERS", 1)
                .rated("P01", "CPPCC", 0, 0, 0, 9)
                .rated("P01", "RESIDENTS", 0, 0, 90);
        BigDecimal own = new BigDecimal("100");
        assertThat(solver(once.figures("P01"), once)
                        .asTheOnlyOneOf("LEADERS", own)
                        .recovered())
                .containsExactly("CPPCC");
        assertThat(solver(twice.figures("P01"), twice)
                        .asTheOnlyOneOf("LEADERS", own)
                        .recovered())
                .isEmpty();
    }

    /**
     * What cannot be kept: wave scores follow the scheme, and an amendment of what groups weigh publishes a second equation
     * over the same answers. Two hidden groups are found out by it.
     */
    @Test
    void anAmendmentOfWeightsAfterTheReleaseGivesTwoHiddenGroupsAway() {
        CountedWave wave = SmallGroupsAreHiddenTest.wave()
                .rated("P01", "LEADERS", 9)
                .rated("P01", "CPPCC", 0, 0, 20)
                .rated("P01", "RESIDENTS", 0, 0, 0, 90);
        UnitFigures figures = wave.figures("P01");
        ReviewWeights before = wave.weights();
        wave.group("CPPCC", "3", 40);
        Solver.Published amended = new Solver.Published(
                WaveScore.of(wave.tally(), 0, wave.weights()).orElseThrow(),
                wave.weights().groups());
        Solver.Published first = new Solver.Published(figures.score().orElseThrow(), before.groups());
        assertThat(new Solver(figures, List.of(first)).recovered()).isEmpty();
        assertThat(new Solver(figures, List.of(first, amended)).recovered()).containsExactly("CPPCC", "LEADERS");
    }

    private static List<Integer> smallest(Map<Integer, Long> sizes, int number) {
        return sizes.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByValue())
                .limit(number)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Solver solver(UnitFigures figures, CountedWave wave) {
        return new Solver(
                figures,
                List.of(new Solver.Published(
                        figures.score().orElseThrow(), wave.weights().groups())));
    }

    private static int recovered(int largest, int waves, Function<RatedUnit, UnitFigures> release) {
        return IntStream.range(0, waves)
                .parallel()
                .map(wave -> recovered(RatedUnit.random(new SplittableRandom(wave), largest), release))
                .sum();
    }

    private static int recovered(RatedUnit rated, Function<RatedUnit, UnitFigures> release) {
        UnitFigures figures = release.apply(rated);
        if (figures.hidden().isEmpty()) {
            return 0;
        }
        return solver(figures, rated.wave()).recovered().size();
    }

    private static List<String> givenAway(RatedUnit rated) {
        OtherAnswers quickly = OtherAnswers.quickly(rated);
        List<String> given = new ArrayList<>();
        for (int group : rated.hiddenGroups()) {
            if (rated.ratings(group) > 0) {
                open(rated, quickly, others -> others.leaveTheScoreOpen(group), "score of G" + group, given);
                for (int d = 0; d < rated.dimensions.size(); d++) {
                    int dimension = d;
                    open(
                            rated,
                            quickly,
                            others -> others.leaveTheMeanOpen(group, dimension),
                            "mean of G" + group + " in D" + d,
                            given);
                }
            }
        }
        return given;
    }

    private static void open(
            RatedUnit rated, OtherAnswers quickly, Predicate<OtherAnswers> open, String what, List<String> given) {
        if (!open.test(quickly) && !open.test(OtherAnswers.thoroughly(rated))) {
            given.add(what + " in " + rated.figures());
        }
    }

    /** The same unit released with other groups hidden than the rule says. */
    private static UnitFigures hiding(RatedUnit rated, Function<Map<Integer, Long>, List<Integer>> rule) {
        CountedWave wave = rated.wave();
        Map<Integer, Long> sizes = new TreeMap<>();
        IntStream.range(0, rated.groups.size()).forEach(g -> sizes.put(g, rated.ratings(g)));
        List<Integer> hidden = rule.apply(sizes);
        List<GroupFigures> shown = sizes.keySet().stream()
                .filter(g -> !hidden.contains(g))
                .map(g -> GroupFigures.of(wave.tally(), 0, g, wave.weights(), Optional.empty()))
                .toList();
        BigFraction weight =
                hidden.stream().map(rated.groups::get).map(Exact::of).reduce(BigFraction.ZERO, BigFraction::add);
        Optional<BigDecimal> score = WaveScore.of(wave.tally(), 0, wave.weights());
        List<String> codes = hidden.stream().map(g -> "G" + g).toList();
        return new UnitFigures(
                "P01",
                score,
                shown,
                hidden.isEmpty() ? Optional.empty() : Optional.of(JointLine.of(codes, weight, shown, score)));
    }
}
