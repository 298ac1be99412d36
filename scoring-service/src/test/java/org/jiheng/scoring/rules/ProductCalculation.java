package org.jiheng.scoring.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.UnitFacts;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.Wave;
import org.jiheng.scoring.score.WaveScore;

/** Hands a tier's bare numbers to the product and writes down what comes out. */
final class ProductCalculation {
    private ProductCalculation() {}

    static List<String> rows(RandomTier tier) {
        ScoringRules rules = rules(tier);
        List<UnitScore> scores = new ArrayList<>();
        for (RandomTier.Unit unit : tier.units()) {
            scores.add(rules.score(unit.code(), "TIER", facts(unit)));
        }
        return TierRanking.rank("TIER", scores, grading(tier), Decided.NOTHING).entries().stream()
                .map(ProductCalculation::text)
                .toList();
    }

    static ScoringRules rules(RandomTier tier) {
        List<Component> components = new ArrayList<>();
        for (int c = 0; c < tier.componentMaxima().length; c++) {
            components.add(new Component("C" + c, points(tier.componentMaxima()[c])));
        }
        List<Wave> waves = new ArrayList<>();
        for (int w = 0; w < tier.waveWeights().length; w++) {
            waves.add(Wave.of(
                    "W" + w, BigDecimal.valueOf(tier.waveWeights()[w], 1).toPlainString()));
        }
        PartWeights weights = PartWeights.of(
                BigDecimal.valueOf(tier.indicatorWeight(), 2).toPlainString(),
                BigDecimal.valueOf(100 - tier.indicatorWeight(), 2).toPlainString());
        return new ScoringRules(weights, points(tier.cap()), components, waves);
    }

    static Grading grading(RandomTier tier) {
        return new Grading(
                Quota.of(tier.shareOver() + "/" + tier.shareUnder(), QuotaRounding.valueOf(tier.quotaRounding())),
                CutoffTie.valueOf(tier.cutoffTie()),
                Optional.ofNullable(tier.goodMinimum()).map(minimum -> BigDecimal.valueOf(minimum, 8)));
    }

    private static UnitFacts facts(RandomTier.Unit unit) {
        return named(unit).facts();
    }

    static NamedFacts named(RandomTier.Unit unit) {
        List<Indicator> indicators = new ArrayList<>();
        for (RandomTier.Target target : unit.targets()) {
            indicators.add(new Indicator(
                    "I" + indicators.size(),
                    "C" + target.component(),
                    points(target.maximum()),
                    target.applicable(),
                    Optional.ofNullable(target.assessed()).map(ProductCalculation::points)));
        }
        List<NamedVeto> vetoes = new ArrayList<>();
        for (RandomTier.Strike strike : unit.strikes()) {
            Veto veto = new Veto(Reach.valueOf(strike.reach()), "C" + strike.component(), "I" + strike.indicator());
            vetoes.add(new NamedVeto("veto-" + vetoes.size(), "WORK_SAFETY", veto));
        }
        List<WaveScore> waves = unit.waves().stream()
                .map(counted -> new WaveScore(
                        "W" + counted.wave(),
                        Optional.ofNullable(counted.score()).map(score -> new Score(BigDecimal.valueOf(score, 6)))))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (long taken : unit.deductions()) {
            findings.add(new Finding("finding-" + findings.size(), points(taken)));
        }
        return new NamedFacts(indicators, vetoes, waves, findings);
    }

    private static Points points(long hundredths) {
        return new Points(BigDecimal.valueOf(hundredths, 2));
    }

    private static String text(RankedUnit entry) {
        UnitScore score = entry.score();
        return String.join(
                " ",
                Integer.toString(entry.rank()),
                score.unit(),
                score.indicators().map(Score::toString).orElse("-"),
                score.review().map(Score::toString).orElse("-"),
                score.deduction().raw().toString(),
                score.deduction().counted().toString(),
                score.total().toString(),
                score.coverage().toString(),
                entry.grade().map(Enum::name).orElse(""));
    }
}
