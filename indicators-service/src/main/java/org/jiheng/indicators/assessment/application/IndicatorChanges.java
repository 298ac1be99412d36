package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.function.Function;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.kit.audit.Audit;

/** Indicators as the audit log keeps them, before and after. */
public final class IndicatorChanges {
    record Assessed(String state, Boolean applicable, String selfPoints, String assessedPoints) {
        static Assessed of(Indicator indicator) {
            return new Assessed(
                    indicator.state().name(),
                    indicator.isApplicable(),
                    indicator.selfPoints().map(Points::toString).orElse(null),
                    indicator.assessedPoints().map(Points::toString).orElse(null));
        }
    }

    private IndicatorChanges() {}

    public static List<Audit.Change> of(
            String cycle, KnownIndicators before, List<Indicator> after, Function<Indicator.Key, String> reason) {
        return after.stream()
                .map(moved -> new Audit.Change(
                        subject(cycle, moved.key()),
                        before.find(moved.key()).map(Assessed::of).orElse(null),
                        Assessed.of(moved),
                        reason.apply(moved.key())))
                .toList();
    }

    static String subject(String cycle, Indicator.Key indicator) {
        return cycle + "/" + indicator.unit() + "/" + indicator.code();
    }
}
