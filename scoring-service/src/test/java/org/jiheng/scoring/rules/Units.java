package org.jiheng.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitFacts;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.Vetoes;
import org.jiheng.scoring.score.Wave;
import org.jiheng.scoring.score.WaveScore;

/** Builds a unit's facts in the words of the plan. */
final class Units {
    private final String code;
    private final PartWeights weights;
    private final List<Component> components;
    private final List<Wave> waves;
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Veto> vetoes = new ArrayList<>();
    private final List<WaveScore> counted = new ArrayList<>();
    private final List<Points> deductions = new ArrayList<>();

    private Units(String code, PartWeights weights, List<Component> components, List<Wave> waves) {
        this.code = code;
        this.weights = weights;
        this.components = components;
        this.waves = waves;
    }

    /** The scheme of 2012 with two of its components: 30 % and 70 %, July weighs nothing, at most 2 points off. */
    static Units of2012() {
        return new Units(
                "P01",
                PartWeights.of("0.30", "0.70"),
                List.of(new Component("BUSINESS", Points.of("4")), new Component("CAMPAIGNS", Points.of("5"))),
                List.of(Wave.of("2012-07", "0"), Wave.of("2012-12", "1")));
    }

    /** Both parts weigh a half, and one indicator out of 100 is the whole indicator score. */
    static Units half(String code) {
        return new Units(
                code,
                PartWeights.of("0.5", "0.5"),
                List.of(new Component("BUSINESS", Points.of("4"))),
                List.of(Wave.of("2012-12", "1")));
    }

    /** Two waves that weigh 1 and 2. */
    static Units withTwoWaves() {
        return new Units(
                "P01",
                PartWeights.of("0.30", "0.70"),
                List.of(),
                List.of(Wave.of("2012-07", "1"), Wave.of("2012-12", "2")));
    }

    static List<UnitScore> allDifferent(int count) {
        List<UnitScore> units = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            units.add(Tiers.unit("U" + i, Integer.toString(i)));
        }
        return units;
    }

    Units indicators(String score) {
        return assessed("BUSINESS", "100", score);
    }

    Units review(String score) {
        return wave("2012-12", score);
    }

    Units off(String points) {
        deductions.add(Points.of(points));
        return this;
    }

    Units assessed(String component, String maximum, String points) {
        return indicator(component, maximum, true, Optional.of(Points.of(points)));
    }

    Units notAssessed(String component, String maximum) {
        return indicator(component, maximum, true, Optional.empty());
    }

    Units notApplicable(String component, String maximum, String points) {
        return indicator(component, maximum, false, Optional.of(Points.of(points)));
    }

    private Units indicator(String component, String maximum, boolean applicable, Optional<Points> points) {
        String name = "P01-" + (indicators.size() + 1);
        indicators.add(new Indicator(name, component, Points.of(maximum), applicable, points));
        return this;
    }

    /** @param score null: counted, and nobody answered for the unit */
    Units wave(String wave, String score) {
        counted.add(new WaveScore(
                wave, Optional.ofNullable(score).map(BigDecimal::new).map(Score::new)));
        return this;
    }

    Units vetoed(Reach reach, String component, String indicator) {
        vetoes.add(new Veto(reach, component, indicator));
        return this;
    }

    UnitScore score() {
        return new ScoringRules(weights, Points.of("2"), components, waves)
                .score(code, "PARTY_MASS", new UnitFacts(indicators, new Vetoes(vetoes), counted, deductions));
    }
}
