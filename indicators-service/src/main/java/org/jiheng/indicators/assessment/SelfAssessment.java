package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.FaultyRows;

/**
 * IN_PROGRESS → SELF_ASSESSED, by the unit itself (§五(一)1); never enters a score. An assessor may be earlier, and a ledger
 * mostly is: what is ASSESSED by then the unit still assesses itself, once, for its report and its seal.
 */
public final class SelfAssessment {
    private final KnownIndicators known;

    public SelfAssessment(KnownIndicators known) {
        this.known = known;
    }

    public List<Indicator> of(List<GivenPoints> rows) {
        return new Batch<>("selfAssessments", known, GivenPoints::key).moved(rows, this::move);
    }

    /** Adds what is wrong with the rows that are {@code asked} about. */
    public void look(List<GivenPoints> rows, IntPredicate asked, FaultyRows faulty) {
        new Batch<>("selfAssessments", known, GivenPoints::key, faulty).look(rows, this::move, asked);
    }

    private Optional<Indicator> move(Indicator indicator, GivenPoints row, String path, FaultyRows faulty) {
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorNotApplicable.RULE, path + "/indicator", row.indicator());
        }
        if (!isOpen(indicator)) {
            faulty.add(IndicatorNotInProgress.RULE, path + "/indicator", row.indicator(), indicator.state());
        }
        if (row.points().isEmpty()) {
            return Optional.empty();
        }
        return Points.givenUpTo(indicator.maximum(), row.points(), path + "/points", faulty)
                .map(indicator::selfAssessed);
    }

    private static boolean isOpen(Indicator indicator) {
        return indicator.state() == IndicatorState.IN_PROGRESS
                || indicator.state() == IndicatorState.ASSESSED
                        && indicator.selfPoints().isEmpty();
    }
}
