package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.rows.FaultyRows;

/** → ASSESSED, by the component's assessor; what is assessed again counts as assessed last (§五(一)). */
public final class Assessment {
    private final KnownIndicators known;
    private final Set<Indicator.Key> keptByLedger;
    private final boolean changesOnly;

    private Assessment(KnownIndicators known, Set<Indicator.Key> keptByLedger, boolean changesOnly) {
        this.known = known;
        this.keptByLedger = Set.copyOf(keptByLedger);
        this.changesOnly = changesOnly;
    }

    /** Every row gives points, be they those that were given before. */
    public static Assessment ofEach(KnownIndicators known, Set<Indicator.Key> keptByLedger) {
        return new Assessment(known, keptByLedger, false);
    }

    /** Rows of a table that was fetched: what is in it as it was, given or still open, says nothing. */
    public static Assessment ofChanges(KnownIndicators known, Set<Indicator.Key> keptByLedger) {
        return new Assessment(known, keptByLedger, true);
    }

    public List<Indicator> of(List<GivenPoints> rows) {
        return new Batch<>("assessments", known, GivenPoints::key).moved(rows, this::move);
    }

    /** Adds what is wrong with the rows that are {@code asked} about. */
    public void look(List<GivenPoints> rows, IntPredicate asked, FaultyRows faulty) {
        new Batch<>("assessments", known, GivenPoints::key, faulty).look(rows, this::move, asked);
    }

    private Optional<Indicator> move(Indicator indicator, GivenPoints row, String path, FaultyRows faulty) {
        if (changesOnly && row.isOf(indicator.assessedPoints())) {
            return Optional.empty();
        }
        if (!indicator.isApplicable()) {
            faulty.add(IndicatorNotApplicable.RULE, path + "/indicator", row.indicator());
        }
        if (keptByLedger.contains(indicator.key())) {
            faulty.add(IndicatorKeptByLedger.RULE, path + "/indicator", row.indicator());
        }
        if (row.points().isEmpty()) {
            faulty.add(PointsLeftOut.RULE, path + "/points", row.indicator());
            return Optional.empty();
        }
        return Points.givenUpTo(indicator.maximum(), row.points(), path + "/points", faulty)
                .map(indicator::assessed);
    }
}
