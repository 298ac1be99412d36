package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.IndicatorState;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.FaultyRows;

/**
 * IN_PROGRESS → SELF_ASSESSED, by the unit itself (§五(一)1); never enters a score. What is kept by ledger is ASSESSED from its
 * first entry on, often long before the unit assesses itself: it still does, once.
 */
public final class SelfAssessment {
    private final KnownIndicators known;
    private final Set<Indicator.Key> keptByLedger;

    public SelfAssessment(KnownIndicators known, Set<Indicator.Key> keptByLedger) {
        this.known = known;
        this.keptByLedger = Set.copyOf(keptByLedger);
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

    private boolean isOpen(Indicator indicator) {
        return indicator.state() == IndicatorState.IN_PROGRESS
                || keptByLedger.contains(indicator.key())
                        && indicator.selfPoints().isEmpty();
    }
}
