package org.jiheng.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.scoring.explanation.EdgeDistance;
import org.jiheng.scoring.explanation.Explanation;
import org.jiheng.scoring.explanation.FigureName;
import org.jiheng.scoring.explanation.GroupLine;
import org.jiheng.scoring.explanation.Line;
import org.jiheng.scoring.explanation.LineKind;
import org.jiheng.scoring.explanation.LineState;
import org.jiheng.scoring.explanation.Losses;
import org.jiheng.scoring.explanation.Moment;
import org.jiheng.scoring.explanation.Neighbour;
import org.jiheng.scoring.explanation.Source;
import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitScore;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is known of a tier, each unit's explanation adds up to its figures, and each line to what its own figures say. */
class ExplanationTest {
    private static final int TIERS = 1_500;
    /** Set {@code -Djiheng.seed} to try other tiers. */
    private static final long FIRST_SEED = Long.getLong("jiheng.seed", 20_120_618L);

    private static final BigFraction HUNDRED = BigFraction.of(100);
    private static final BigFraction HALF_OF_THE_SIXTH_DECIMAL = BigFraction.of(1, 2_000_000);

    /** @param row what the calculation that shares no code with the product says of the unit, in cells */
    private record Told(long seed, RandomTier.Unit unit, Explanation why, String[] row, List<String[]> tier) {
        Line part(LineKind kind) {
            return below(why.total(), kind).findFirst().orElseThrow();
        }
    }

    private static final List<Told> ALL = LongStream.range(FIRST_SEED, FIRST_SEED + TIERS)
            .mapToObj(ExplanationTest::tier)
            .flatMap(List::stream)
            .toList();

    @Test
    void theLinesBelowALineAddUpToIt() {
        everyUnit(told -> Stream.of(told.why().total(), told.why().coverage())
                .flatMap(ExplanationTest::all)
                .filter(line -> !line.lines().isEmpty())
                .forEach(line -> assertThat(sum(line.lines())).isEqualTo(line.amount())));
    }

    @Test
    void totalAndCoverageAreThoseOfTheOtherCalculation() {
        everyUnit(told -> {
            assertThat(told.why().total().amount()).isEqualTo(Exact.of(told.row()[6]));
            assertThat(told.why().coverage().amount()).isEqualTo(Exact.of(told.row()[7]));
        });
    }

    @Test
    void aRoundingIsThatOfTheScoreAloneAndNoMore() {
        everyUnit(told -> Stream.of(told.part(LineKind.INDICATORS), told.part(LineKind.REVIEW))
                .filter(part -> part.state() != LineState.LEFT_OUT)
                .forEach(part -> {
                    BigFraction score = figure(part, FigureName.SCORE);
                    BigFraction unrounded = figure(part, FigureName.UNROUNDED);
                    BigFraction rounded = score.subtract(unrounded);
                    assertThat(rounded.abs()).isLessThanOrEqualTo(HALF_OF_THE_SIXTH_DECIMAL);
                    assertThat(rounded).isNotEqualTo(HALF_OF_THE_SIXTH_DECIMAL.negate());
                    assertThat(amount(part, LineKind.ROUNDING))
                            .isEqualTo(figure(part, FigureName.FACTOR).multiply(rounded));
                    assertThat(part.amount())
                            .isEqualTo(figure(part, FigureName.FACTOR).multiply(score));
                }));
    }

    @Test
    void aWaveIsMadeOfWhatIsReleasedOfItButForTheSixthDecimals() {
        int told = 0;
        for (Told each : ALL) {
            Line part = each.part(LineKind.REVIEW);
            for (Line wave : below(part, LineKind.WAVE).toList()) {
                if (wave.state() != LineState.COUNTED) {
                    assertThat(wave.lines()).isEmpty();
                    continue;
                }
                BigFraction share = figure(part, FigureName.FACTOR).multiply(figure(wave, FigureName.FACTOR));
                BigFraction mean = BigFraction.ZERO;
                for (Line group : wave.lines().stream()
                        .filter(line -> line.kind() != LineKind.ROUNDING)
                        .toList()) {
                    BigFraction weighted = group.state() == LineState.NO_ANSWER
                            ? BigFraction.ZERO
                            : figure(group, FigureName.FACTOR).multiply(figure(group, FigureName.SCORE));
                    assertThat(group.amount()).isEqualTo(share.multiply(weighted));
                    mean = mean.add(weighted);
                    told++;
                }
                BigFraction rounded = figure(wave, FigureName.SCORE).subtract(mean);
                assertThat(rounded.abs()).isLessThanOrEqualTo(HALF_OF_THE_SIXTH_DECIMAL);
                assertThat(amount(wave, LineKind.ROUNDING)).isEqualTo(share.multiply(rounded));
            }
        }
        assertThat(told).isGreaterThan(TIERS);
    }

    @Test
    void theScoresOfThePartsAreThoseOfTheOtherCalculation() {
        everyUnit(told -> {
            assertThat(shown(told.part(LineKind.INDICATORS))).isEqualTo(told.row()[2]);
            assertThat(shown(told.part(LineKind.REVIEW))).isEqualTo(told.row()[3]);
        });
    }

    @Test
    void anUnroundedIndicatorScoreIsMadeOfPointsAndMaximaOfTheComponents() {
        everyUnit(told -> {
            Line part = told.part(LineKind.INDICATORS);
            if (part.state() != LineState.COUNTED) {
                return;
            }
            BigFraction points = BigFraction.ZERO;
            BigFraction maxima = BigFraction.ZERO;
            for (Line component : below(part, LineKind.COMPONENT).toList()) {
                if (component.state() == LineState.COUNTED || component.state() == LineState.STRUCK) {
                    points = points.add(figure(component, FigureName.POINTS));
                    maxima = maxima.add(figure(component, FigureName.MAXIMUM));
                }
            }
            assertThat(figure(part, FigureName.UNROUNDED))
                    .isEqualTo(HUNDRED.multiply(points).divide(maxima));
        });
    }

    @Test
    void aComponentsPointsAreItsMaximumByWhatWasEarnedOfWhatWasPossible() {
        everyUnit(told -> below(told.part(LineKind.INDICATORS), LineKind.COMPONENT)
                .filter(component -> component.state() == LineState.COUNTED)
                .forEach(component -> {
                    BigFraction earned = figure(component, FigureName.EARNED);
                    BigFraction possible = figure(component, FigureName.POSSIBLE);
                    BigFraction maximum = figure(component, FigureName.MAXIMUM);
                    assertThat(figure(component, FigureName.POINTS))
                            .isEqualTo(maximum.multiply(earned).divide(possible));
                    assertThat(sumOf(component, FigureName.EARNED)).isEqualTo(earned);
                    assertThat(sumOf(component, FigureName.POINTS)).isEqualTo(figure(component, FigureName.POINTS));
                }));
    }

    @Test
    void aLineThatIsStruckOrNotAssessedAddsNothing() {
        everyUnit(told -> all(told.why().total())
                .filter(line -> line.kind() == LineKind.INDICATOR || line.kind() == LineKind.WAVE)
                .filter(line -> line.state() != LineState.COUNTED)
                .forEach(line -> assertThat(line.amount()).isEqualTo(BigFraction.ZERO)));
    }

    @Test
    void whatIsStruckNamesTheVetoesThatStrikeIt() {
        everyUnit(told -> all(told.why().total())
                .filter(line -> line.kind() == LineKind.INDICATOR)
                .filter(line -> line.state() != LineState.NOT_APPLICABLE)
                .forEach(line -> {
                    assertThat(line.strikes().stream().map(NamedVeto::act))
                            .containsExactlyElementsOf(strikes(told.unit(), line.code()));
                    assertThat(line.strikes().isEmpty()).isEqualTo(line.state() != LineState.STRUCK);
                }));
    }

    @Test
    void eachIndicatorNamesTheActByWhichItHasItsPointsOrDoesNotApply() {
        everyUnit(told -> assertThat(all(told.why().total())
                        .filter(line -> line.kind() == LineKind.INDICATOR)
                        .filter(line -> line.act().isPresent())
                        .collect(Collectors.toMap(Line::code, line -> line.act().orElseThrow())))
                .isEqualTo(acts(told.unit())));
    }

    private static List<String> strikes(RandomTier.Unit unit, String indicator) {
        int index = Integer.parseInt(indicator.substring(1));
        int component = unit.targets().get(index).component();
        List<String> strikes = new ArrayList<>();
        for (int i = 0; i < unit.strikes().size(); i++) {
            RandomTier.Strike strike = unit.strikes().get(i);
            boolean strikesIt =
                    switch (strike.reach()) {
                        case "ASSESSMENT" -> true;
                        case "COMPONENT" -> strike.component() == component;
                        case "INDICATOR" -> strike.indicator() == index;
                        default -> false;
                    };
            if (strikesIt) {
                strikes.add("veto-" + i);
            }
        }
        return strikes;
    }

    @Test
    void theCapGivesBackWhatIsAboveItAndNothingElse() {
        everyUnit(told -> {
            Line deduction = told.part(LineKind.DEDUCTION);
            BigFraction raw = figure(deduction, FigureName.RAW);
            BigFraction cap = figure(deduction, FigureName.CAP);
            assertThat(raw).isEqualTo(Exact.of(told.row()[4]));
            assertThat(deduction.amount()).isEqualTo(Exact.of(told.row()[5]).negate());
            assertThat(sum(below(deduction, LineKind.FINDING).toList())).isEqualTo(raw.negate());
            assertThat(amount(deduction, LineKind.OVER_CAP))
                    .isEqualTo(raw.compareTo(cap) > 0 ? raw.subtract(cap) : BigFraction.ZERO);
        });
    }

    @Test
    void theFloorIsThereWhereMoreIsTakenOffThanThereIs() {
        everyUnit(told -> {
            BigFraction terms = told.part(LineKind.INDICATORS)
                    .amount()
                    .add(told.part(LineKind.REVIEW).amount())
                    .add(told.part(LineKind.DEDUCTION).amount());
            assertThat(amount(told.why().total(), LineKind.FLOOR))
                    .isEqualTo(terms.signum() < 0 ? terms.negate() : BigFraction.ZERO);
        });
    }

    @Test
    void theCoverageIsOnlyRoundedDown() {
        everyUnit(told -> {
            BigFraction takenOff =
                    amount(told.why().coverage(), LineKind.ROUNDING).negate();
            assertThat(takenOff).isBetween(BigFraction.ZERO, BigFraction.of(1, 1_000_000));
            assertThat(takenOff).isNotEqualTo(BigFraction.of(1, 1_000_000));
        });
    }

    @Test
    void aNeighbourIsTheNearestAndDiffersFirstInTheFigureThatIsNamed() {
        everyUnit(told -> {
            int rank = Integer.parseInt(told.row()[0]);
            neighbour(
                    told,
                    told.why().neighbours().better(),
                    told.tier().stream()
                            .mapToInt(row -> Integer.parseInt(row[0]))
                            .filter(other -> other < rank)
                            .max()
                            .orElse(0));
            neighbour(
                    told,
                    told.why().neighbours().worse(),
                    told.tier().stream()
                            .mapToInt(row -> Integer.parseInt(row[0]))
                            .filter(other -> other > rank)
                            .min()
                            .orElse(0));
            assertThat(told.why().neighbours().sharing())
                    .containsExactlyElementsOf(told.tier().stream()
                            .filter(row -> row[0].equals(told.row()[0]) && !row[1].equals(told.row()[1]))
                            .map(row -> row[1])
                            .toList());
        });
    }

    @Test
    void theEdgesAreAsFarAsTheTotalsSay() {
        everyUnit(told -> {
            BigDecimal total = new BigDecimal(told.row()[6]);
            boolean excellent = told.row()[8].equals(Grade.EXCELLENT.name());
            told.why().ground().excellent().ifPresent(edge -> {
                assertThat(edge.reached()).isEqualTo(excellent);
                assertThat(row(told, edge.unit().orElseThrow())[8].equals(Grade.EXCELLENT.name()))
                        .isNotEqualTo(excellent);
                assertThat(edge.edge().toPlainString())
                        .isEqualTo(row(told, edge.unit().orElseThrow())[6]);
                List<BigDecimal> theirs = order(row(told, edge.unit().orElseThrow()));
                int deciding = edge.by().orElseThrow().ordinal();
                assertThat(order(told.row()).subList(0, deciding)).isEqualTo(theirs.subList(0, deciding));
                assertThat(edge.distance())
                        .isPositive()
                        .isEqualByComparingTo(order(told.row())
                                .get(deciding)
                                .subtract(theirs.get(deciding))
                                .abs());
            });
            told.why().ground().good().ifPresent(edge -> {
                assertThat(edge.reached()).isEqualTo(total.compareTo(edge.edge()) >= 0);
                distance(edge, total);
            });
        });
    }

    /** Otherwise some of the checks above would check nothing. */
    /** What the indicators cost is what is missing of 100, what the findings cost is all that they take off. */
    @Test
    void theLossesAreAllThatIsMissingTheLargestFirst() {
        everyUnit(told -> {
            List<Losses.Loss> losses = Losses.of(told.why().total());

            assertThat(losses)
                    .isSortedAccordingTo(
                            Comparator.comparing(Losses.Loss::points).reversed());
            assertThat(lost(losses, LineKind.FINDING)).isEqualTo(figure(told.part(LineKind.DEDUCTION), FigureName.RAW));
            Line indicators = told.part(LineKind.INDICATORS);
            assertThat(lost(losses, LineKind.COMPONENT).add(lost(losses, LineKind.INDICATOR)))
                    .isEqualTo(
                            canLose(indicators)
                                    ? figure(indicators, FigureName.FACTOR)
                                            .multiply(HUNDRED.subtract(figure(indicators, FigureName.UNROUNDED)))
                                    : BigFraction.ZERO);
        });
    }

    /** One without anything to earn is at 0 by a veto alone, or has no score. */
    private static boolean canLose(Line indicators) {
        return below(indicators, LineKind.COMPONENT)
                .filter(line -> line.state() == LineState.COUNTED || line.state() == LineState.STRUCK)
                .anyMatch(line -> figure(line, FigureName.MAXIMUM).signum() > 0);
    }

    private static BigFraction lost(List<Losses.Loss> losses, LineKind kind) {
        return losses.stream()
                .filter(loss -> loss.line().kind() == kind)
                .map(Losses.Loss::points)
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    @Test
    void everyKindAndStateOfLineComesUp() {
        Set<LineKind> kinds = EnumSet.noneOf(LineKind.class);
        Set<LineState> states = EnumSet.noneOf(LineState.class);

        everyUnit(told -> Stream.of(told.why().total(), told.why().coverage())
                .flatMap(ExplanationTest::all)
                .forEach(line -> {
                    kinds.add(line.kind());
                    states.add(line.state());
                }));

        assertThat(kinds).containsExactlyInAnyOrder(LineKind.values());
        assertThat(states).containsExactlyInAnyOrder(LineState.values());
    }

    private static void distance(EdgeDistance edge, BigDecimal total) {
        assertThat(edge.distance())
                .isEqualByComparingTo(total.subtract(edge.edge()).abs());
    }

    private static void neighbour(Told told, Optional<Neighbour> neighbour, int rank) {
        if (rank == 0) {
            assertThat(neighbour).isEmpty();
            return;
        }
        Neighbour other = neighbour.orElseThrow();
        assertThat(other.rank()).isEqualTo(rank);
        List<BigDecimal> own = order(told.row());
        List<BigDecimal> theirs = order(row(told, other.unit()));
        int deciding = other.by().ordinal();
        assertThat(own.subList(0, deciding)).isEqualTo(theirs.subList(0, deciding));
        assertThat(other.difference())
                .isPositive()
                .isEqualByComparingTo(
                        own.get(deciding).subtract(theirs.get(deciding)).abs());
    }

    /** The four ordering figures, §五(四). */
    private static List<BigDecimal> order(String[] row) {
        return Stream.of(row[6], row[3], row[5], row[2])
                .map(cell -> new BigDecimal(cell.equals("-") ? "0.000000" : cell))
                .toList();
    }

    private static String[] row(Told told, String unit) {
        return told.tier().stream()
                .filter(row -> row[1].equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static void everyUnit(Consumer<Told> check) {
        for (Told told : ALL) {
            try {
                check.accept(told);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + told.seed() + ", unit " + told.row()[1], e);
            }
        }
    }

    private static List<Told> tier(long seed) {
        RandomTier tier = RandomTiers.tier(seed);
        ScoringRules rules = ProductCalculation.rules(tier);
        List<UnitScore> scores = new ArrayList<>();
        for (RandomTier.Unit unit : tier.units()) {
            scores.add(rules.score(
                    unit.code(), "TIER", ProductCalculation.named(unit).facts()));
        }
        List<RankedUnit> places = TierRanking.rank("TIER", scores, ProductCalculation.grading(tier), Decided.NOTHING)
                .entries();
        List<String[]> rows = new IndependentCalculation()
                .rows(tier).stream().map(row -> row.split(" ", -1)).toList();
        List<Told> told = new ArrayList<>();
        for (RandomTier.Unit unit : tier.units()) {
            NamedFacts facts = ProductCalculation.named(unit);
            Moment moment = new Moment(
                    unit.code(),
                    "TIER",
                    Map.of(Source.SCHEME, 1L),
                    rules,
                    ProductCalculation.grading(tier),
                    facts,
                    acts(unit),
                    groupLines(unit, new SplittableRandom(seed)));
            RankedUnit place = places.stream()
                    .filter(each -> each.unit().equals(unit.code()))
                    .findFirst()
                    .orElseThrow();
            String[] row = rows.stream()
                    .filter(each -> each[1].equals(unit.code()))
                    .findFirst()
                    .orElseThrow();
            told.add(new Told(
                    seed, unit, Explanation.of(moment, place, places, Optional.empty(), List.of()), row, rows));
        }
        return told;
    }

    /** Of what is assessed or does not apply. */
    private static Map<String, String> acts(RandomTier.Unit unit) {
        Map<String, String> acts = new HashMap<>();
        for (int i = 0; i < unit.targets().size(); i++) {
            RandomTier.Target target = unit.targets().get(i);
            if (target.assessed() != null || !target.applicable()) {
                acts.put("I" + i, "act-" + i);
            }
        }
        return acts;
    }

    /** Two groups, of which the second has what is left of the wave's score, and one that did not answer. */
    private static Map<String, List<GroupLine>> groupLines(RandomTier.Unit unit, SplittableRandom random) {
        Map<String, List<GroupLine>> byWave = new HashMap<>();
        for (RandomTier.Counted counted : unit.waves()) {
            if (counted.score() != null) {
                BigFraction score = BigFraction.of(counted.score(), 1_000_000);
                BigFraction one = BigFraction.of(1 + random.nextInt(4), 2);
                BigFraction other = BigFraction.of(1 + random.nextInt(4));
                BigFraction told = BigFraction.of(random.nextLong(100_000_000), 1_000_000);
                BigFraction left = score.multiply(one.add(other))
                        .subtract(one.multiply(told))
                        .divide(other);
                byWave.put(
                        "W" + counted.wave(),
                        List.of(
                                new GroupLine(List.of("A"), false, one, Optional.of(told)),
                                new GroupLine(List.of("B"), false, BigFraction.ONE, Optional.empty()),
                                new GroupLine(
                                        List.of("C", "D"), true, other, Optional.of(Exact.of(Exact.halfUp(left, 6))))));
            }
        }
        return byWave;
    }

    private static Stream<Line> all(Line line) {
        return Stream.concat(Stream.of(line), line.lines().stream().flatMap(ExplanationTest::all));
    }

    private static Stream<Line> below(Line line, LineKind kind) {
        return line.lines().stream().filter(each -> each.kind() == kind);
    }

    private static BigFraction amount(Line of, LineKind kind) {
        return sum(below(of, kind).toList());
    }

    private static BigFraction figure(Line line, FigureName name) {
        return line.figure(name).orElseThrow();
    }

    private static String shown(Line part) {
        return part.figure(FigureName.SCORE)
                .map(score -> Exact.decimal(score).setScale(6).toPlainString())
                .orElse("-");
    }

    private static BigFraction sumOf(Line line, FigureName name) {
        return line.lines().stream()
                .map(below -> below.figure(name).orElse(BigFraction.ZERO))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static BigFraction sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
