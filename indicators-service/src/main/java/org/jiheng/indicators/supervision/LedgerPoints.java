package org.jiheng.indicators.supervision;

import java.math.BigDecimal;
import java.util.Collection;

import org.jiheng.indicators.points.Points;

/**
 * The points of an indicator that is kept by ledger (§五(一)4 根据督查台账计算得分): its maximum and all changes, always added
 * up from the first entry on. What entries take is bounded only at the end, so that none is worth less for the order in which it
 * came; what they give back is never more than was taken.
 */
public final class LedgerPoints {
    private LedgerPoints() {}

    /**
     * @param changes of all entries before
     * @throws MoreGivenBackThanTaken if the next one gives back more than they took
     */
    public static void refuseCredit(Collection<PointsChange> changes, PointsChange next) {
        BigDecimal before = changes.stream().map(PointsChange::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (next.value().signum() > 0 && before.add(next.value()).signum() > 0) {
            throw new MoreGivenBackThanTaken(
                    next, before.negate().max(BigDecimal.ZERO).setScale(2).toPlainString());
        }
    }

    public static Points of(Points maximum, Collection<PointsChange> changes) {
        BigDecimal sum = changes.stream().map(PointsChange::value).reduce(maximum.value(), BigDecimal::add);
        return Points.of(sum.max(BigDecimal.ZERO).min(maximum.value()));
    }
}
