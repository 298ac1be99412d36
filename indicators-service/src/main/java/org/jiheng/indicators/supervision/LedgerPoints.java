package org.jiheng.indicators.supervision;

import java.math.BigDecimal;
import java.util.Collection;

import org.jiheng.indicators.points.Points;

/**
 * The points of an indicator that is kept by ledger (§五(一)4 根据督查台账计算得分): its maximum and all changes, always added
 * up from the first entry on; bounded only at the end, so that no entry is worth less for the order in which it came.
 */
public final class LedgerPoints {
    private LedgerPoints() {}

    public static Points of(Points maximum, Collection<PointsChange> changes) {
        BigDecimal sum = changes.stream().map(PointsChange::value).reduce(maximum.value(), BigDecimal::add);
        return Points.of(sum.max(BigDecimal.ZERO).min(maximum.value()));
    }
}
