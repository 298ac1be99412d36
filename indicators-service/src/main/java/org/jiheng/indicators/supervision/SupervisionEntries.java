package org.jiheng.indicators.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;

/** All entries of the supervision ledgers; only ever added to. */
public interface SupervisionEntries {
    /** @param pointsAfter the indicator's points with this entry and all before it */
    record Kept(SupervisionEntry entry, Points pointsAfter, LocalDate occurredOn, Instant recordedAt, String person) {}

    /**
     * In the order in which they were entered.
     *
     * @param unit empty: of every unit
     * @param indicator empty: of every indicator
     */
    List<Kept> all(String cycle, Optional<String> unit, Optional<String> indicator);

    Optional<SupervisionEntry> find(String cycle, UUID entry);

    /** Of one indicator, to be read under its unit's lock. */
    List<PointsChange> changes(String cycle, Indicator.Key indicator);

    /** Of those of the unit's indicators that are kept by ledger; to be read under the unit's lock. */
    Map<Indicator.Key, List<PointsChange>> changesOf(String cycle, String unit, Collection<String> indicators);

    void add(String cycle, SupervisionEntry entry, Act act);
}
