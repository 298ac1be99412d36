package org.jiheng.scoring.analysis;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitFacts;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.Vetoes;
import org.jiheng.scoring.score.Wave;
import org.jiheng.scoring.score.WaveScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** §四(六)1: what is weak, by all three methods. */
class AnalysedTierTest {
    private static final ScoringRules RULES = new ScoringRules(
            PartWeights.of("0.3", "0.7"),
            Points.of("2"),
            List.of(new Component("C0", Points.of("4")), new Component("C1", Points.of("6"))),
            List.of(Wave.of("JULY", "0"), Wave.of("DECEMBER", "1")));

    @Test
    void aComponentIsWeakBelowTheMedianAndNotAtIt() {
        assertThat(found(
                        unit("P01", indicators(indicator("I0", "C0", "3", "1")), none()),
                        unit("P02", indicators(indicator("I0", "C0", "3", "2")), none()),
                        unit("P03", indicators(indicator("I0", "C0", "6", "4")), none())))
                .containsExactly("P01 C0 1 / 3 < 2 / 3", "P01 C0/I0 1 / 3 < 2 / 3");
    }

    /** ⅓ and ⅔ have ½ between them, and 0.33 would be another number. */
    @Test
    void betweenTwoInTheMiddleNothingIsRounded() {
        assertThat(found(
                        unit("P01", indicators(indicator("I0", "C0", "3", "1")), none()),
                        unit("P02", indicators(indicator("I0", "C0", "3", "2")), none())))
                .containsExactly("P01 C0 1 / 3 < 1 / 2", "P01 C0/I0 1 / 3 < 1 / 2");
    }

    @Test
    void anIndicatorIsWeakBesideTheTiersShareOfItsComponentAlsoWhereTheComponentIsNot() {
        assertThat(found(
                        unit(
                                "P01",
                                indicators(
                                        indicator("I0", "C0", "9", "9"),
                                        indicator("I1", "C0", "1", "0.5"),
                                        indicator("I2", "C0", "0", "0")),
                                none()),
                        unit("P02", indicators(indicator("I0", "C0", "10", "9")), none()),
                        unit("P03", indicators(indicator("I0", "C0", "10", "9")), none())))
                .containsExactly("P01 C0/I1 1 / 2 < 9 / 10");
    }

    @Test
    void whatIsNotAssessedOrDoesNotApplyIsNotWeak() {
        assertThat(found(
                        unit(
                                "P01",
                                indicators(
                                        new Indicator("I0", "C0", Points.of("5"), true, Optional.empty()),
                                        new Indicator("I1", "C1", Points.of("5"), false, Optional.of(Points.NONE))),
                                none()),
                        unit(
                                "P02",
                                indicators(indicator("I0", "C0", "10", "9"), indicator("I1", "C1", "1", "1")),
                                none())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            INDICATOR , C0 , I0
            COMPONENT , C0 ,
            ASSESSMENT,    ,
            """)
    void whatAVetoStrikesBringsNothing(Reach reach, String component, String indicator) {
        Veto veto = new Veto(reach, component, indicator);
        UnitFacts struck = new UnitFacts(
                indicators(indicator("I0", "C0", "10", "10")), new Vetoes(List.of(veto)), List.of(), List.of());

        assertThat(found(
                        new AnalysedUnit("P01", "T", RULES.parts(struck), List.of()),
                        unit("P02", indicators(indicator("I0", "C0", "10", "9")), none()),
                        unit("P03", indicators(indicator("I0", "C0", "10", "9")), none())))
                .containsExactly("P01 C0 0 < 9 / 10", "P01 C0/I0 0 < 9 / 10");
    }

    @Test
    void aWaveThatWeighsNothingShowsNothing() {
        assertThat(found(
                        unit("P01", none(), List.of(wave("JULY", "10"), wave("DECEMBER", "79.999999"))),
                        unit("P02", none(), List.of(wave("JULY", "90"), wave("DECEMBER", "80"))),
                        unit("P03", none(), List.of(wave("JULY", "90"), wave("DECEMBER", "90"))),
                        unit("P04", none(), List.of(new WaveScore("DECEMBER", Optional.empty())))))
                .containsExactly("P01 DECEMBER 79999999 / 1000000 < 80");
    }

    @Test
    void whatTakesPointsOffIsWeakWhateverOthersHave() {
        List<Finding> findings = List.of(new Finding("a", Points.of("0.25")), new Finding("b", Points.NONE));

        assertThat(found(
                        new AnalysedUnit("P01", "T", RULES.parts(UnitFacts.NONE), findings),
                        new AnalysedUnit("P02", "T", RULES.parts(UnitFacts.NONE), findings)))
                .containsExactly("P01 a 0.25", "P02 a 0.25");
    }

    private static List<String> found(AnalysedUnit... units) {
        return new AnalysedTier(List.of(units))
                .weakPoints().stream().map(AnalysedTierTest::said).toList();
    }

    private static String said(ShownWeakPoint shown) {
        String what = shown.point()
                .wave()
                .or(shown.point()::finding)
                .orElseGet(() -> shown.point().component().orElseThrow()
                        + shown.point().indicator().map(code -> "/" + code).orElse(""));
        String why = shown.points()
                .map(Points::toString)
                .orElseGet(() ->
                        shown.figure().orElseThrow() + " < " + shown.median().orElseThrow());
        return shown.unit() + " " + what + " " + why;
    }

    private static AnalysedUnit unit(String code, List<Indicator> indicators, List<WaveScore> waves) {
        return new AnalysedUnit(
                code, "T", RULES.parts(new UnitFacts(indicators, Vetoes.NONE, waves, List.of())), List.of());
    }

    private static List<Indicator> indicators(Indicator... indicators) {
        return List.of(indicators);
    }

    private static <T> List<T> none() {
        return List.of();
    }

    private static Indicator indicator(String code, String component, String maximum, String assessed) {
        return new Indicator(code, component, Points.of(maximum), true, Optional.of(Points.of(assessed)));
    }

    private static WaveScore wave(String code, String score) {
        return new WaveScore(code, Optional.of(Score.of(score)));
    }
}
