package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rights.NotYourUnit;
import org.jiheng.indicators.rows.FaultyRows;

/** IN_PROGRESS → SELF_ASSESSED, by the unit itself (§五(一)1); never enters a score. */
public final class SelfAssessment {
    private final KnownIndicators known;
    private final Predicate<String> ownUnit;

    public SelfAssessment(KnownIndicators known, Predicate<String> ownUnit) {
        this.known = known;
        this.ownUnit = ownUnit;
    }

    public List<Indicator> of(List<GivenPoints> rows) {
        Batch<GivenPoints> batch =
                new Batch<>("selfAssessments", known, row -> new Indicator.Key(row.unit(), row.indicator()));
        return batch.moved(rows, this::move);
    }

    private Optional<Indicator> move(Indicator indicator, GivenPoints row, String path, FaultyRows faulty) {
        if (!ownUnit.test(row.unit())) {
            faulty.add(NotYourUnit.RULE, path + "/unit", row.unit());
        }
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorNotApplicable.RULE, path + "/indicator", row.indicator());
        }
        if (indicator.state() != IndicatorState.IN_PROGRESS) {
            faulty.add(IndicatorNotInProgress.RULE, path + "/indicator", row.indicator(), indicator.state());
        }
        return Points.givenUpTo(indicator.maximum(), row.points(), path + "/points", faulty)
                .map(indicator::selfAssessed);
    }
}
