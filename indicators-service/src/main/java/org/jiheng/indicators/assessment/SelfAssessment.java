package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.FaultyRows;

/** IN_PROGRESS → SELF_ASSESSED, by the unit itself (§五(一)1); never enters a score. */
public final class SelfAssessment {
    private final KnownIndicators known;

    public SelfAssessment(KnownIndicators known) {
        this.known = known;
    }

    public List<Indicator> of(List<GivenPoints> rows) {
        Batch<GivenPoints> batch =
                new Batch<>("selfAssessments", known, row -> new Indicator.Key(row.unit(), row.indicator()));
        return batch.moved(rows, this::move);
    }

    private Optional<Indicator> move(Indicator indicator, GivenPoints row, String path, FaultyRows faulty) {
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
