package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rows.FaultyRows;

/** SELF_ASSESSED → IN_PROGRESS, by the component's assessor: the unit gives its points anew. */
public final class SelfAssessmentReturn {
    private final KnownIndicators known;

    public SelfAssessmentReturn(KnownIndicators known) {
        this.known = known;
    }

    public List<Indicator> of(List<GivenReason> rows) {
        Batch<GivenReason> batch =
                new Batch<>("indicators", known, row -> new Indicator.Key(row.unit(), row.indicator()));
        return batch.moved(rows, this::move);
    }

    private Optional<Indicator> move(Indicator indicator, GivenReason row, String path, FaultyRows faulty) {
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorNotApplicable.RULE, path + "/indicator", row.indicator());
        }
        if (indicator.state() != IndicatorState.SELF_ASSESSED) {
            faulty.add(IndicatorNotSelfAssessed.RULE, path + "/indicator", row.indicator(), indicator.state());
        }
        return Optional.of(indicator.returned());
    }
}
