package org.jiheng.scoring.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.scoring.result.WeakPoint;
import org.jiheng.scoring.score.ComponentResult;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Wave;

/**
 * The weak points of a tier, §四(六), as all three methods show them. A component is weak where the unit earned a smaller share of
 * it than the tier's units did in the median, and so is an indicator beside that same median: units have indicators of their own.
 * A wave is weak where the unit's score is below the tier's median; one that weighs nothing enters no result and shows nothing.
 * A finding that takes points off is one whatever others have. Nothing is rounded; who is at the median is not below it.
 */
public final class AnalysedTier {
    private final List<AnalysedUnit> units;
    private final Map<String, BigFraction> ofComponents = new HashMap<>();
    private final Map<String, BigFraction> ofWaves = new HashMap<>();

    /** @param units all of one tier */
    public AnalysedTier(List<AnalysedUnit> units) {
        this.units = List.copyOf(units);
        Map<String, List<BigFraction>> shares = new HashMap<>();
        Map<String, List<BigFraction>> scores = new HashMap<>();
        for (AnalysedUnit unit : this.units) {
            for (ComponentResult component : unit.components()) {
                unit.share(component)
                        .ifPresent(share -> add(shares, component.component().code(), share));
            }
            for (Wave wave : unit.parts().review().waves()) {
                score(unit, wave).ifPresent(score -> add(scores, wave.code(), score));
            }
        }
        shares.forEach((code, all) -> Median.of(all).ifPresent(median -> ofComponents.put(code, median)));
        scores.forEach((code, all) -> Median.of(all).ifPresent(median -> ofWaves.put(code, median)));
    }

    private static void add(Map<String, List<BigFraction>> to, String code, BigFraction value) {
        to.computeIfAbsent(code, none -> new ArrayList<>()).add(value);
    }

    /** Units as they were given; of each its components in the scheme's order, with their indicators, then waves, then findings. */
    public List<ShownWeakPoint> weakPoints() {
        List<ShownWeakPoint> found = new ArrayList<>();
        for (AnalysedUnit unit : units) {
            unit.components().forEach(component -> inComponent(unit, component, found));
            unit.parts().review().waves().forEach(wave -> inWave(unit, wave, found));
            unit.findings().stream()
                    .filter(finding -> finding.points().compareTo(Points.NONE) > 0)
                    .map(finding -> deducted(unit, finding))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private void inComponent(AnalysedUnit unit, ComponentResult component, List<ShownWeakPoint> found) {
        String code = component.component().code();
        Optional<BigFraction> median = Optional.ofNullable(ofComponents.get(code));
        below(unit, WeakPoint.ofComponent(code), unit.share(component), median, found);
        for (Indicator indicator : component.indicators()) {
            below(unit, WeakPoint.ofIndicator(code, indicator.code()), unit.share(component, indicator), median, found);
        }
    }

    private void inWave(AnalysedUnit unit, Wave wave, List<ShownWeakPoint> found) {
        Optional<BigFraction> median = Optional.ofNullable(ofWaves.get(wave.code()));
        below(unit, WeakPoint.ofWave(wave.code()), score(unit, wave), median, found);
    }

    private static void below(
            AnalysedUnit unit,
            WeakPoint point,
            Optional<BigFraction> figure,
            Optional<BigFraction> median,
            List<ShownWeakPoint> found) {
        if (figure.isPresent()
                && median.filter(middle -> figure.get().compareTo(middle) < 0).isPresent()) {
            found.add(ShownWeakPoint.below(unit.unit(), point, figure.get(), median.get()));
        }
    }

    private static Optional<BigFraction> score(AnalysedUnit unit, Wave wave) {
        return wave.weight().signum() == 0
                ? Optional.empty()
                : unit.parts().review().answer(wave).map(Score::exact);
    }

    private static ShownWeakPoint deducted(AnalysedUnit unit, Finding finding) {
        return ShownWeakPoint.deducted(unit.unit(), WeakPoint.ofFinding(finding.act()), finding.points());
    }
}
