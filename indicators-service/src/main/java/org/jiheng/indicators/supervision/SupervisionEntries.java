package org.jiheng.indicators.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;

/** All entries of the supervision ledgers; only ever added to. */
public interface SupervisionEntries {
    /** @param pointsAfter the indicator's points with this entry and all before it */
    record Kept(SupervisionEntry entry, Points pointsAfter, LocalDate occurredOn, Instant recordedAt, String person) {}

    /** In the order in which they were entered. */
    List<Kept> all(String cycle);

    Optional<SupervisionEntry> find(String cycle, UUID entry);

    /** Of one indicator, to be read under its unit's lock. */
    List<PointsChange> changes(String cycle, Indicator.Key indicator);

    void add(String cycle, SupervisionEntry entry, Act act);
}
