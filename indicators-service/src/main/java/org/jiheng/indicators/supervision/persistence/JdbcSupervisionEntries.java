package org.jiheng.indicators.supervision.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.assessment.Ledgers;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.points.Points;
import org.jiheng.indicators.supervision.PointsChange;
import org.jiheng.indicators.supervision.Supervised;
import org.jiheng.indicators.supervision.SupervisionEntries;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.indicators.supervision.Verdict;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcSupervisionEntries implements SupervisionEntries, Ledgers {
    private static final String COLUMNS = """
            entry, unit, indicator, matter, verdict, change, description, leads_to_finding, reverses,
                EXISTS (SELECT FROM supervision_entry AS later WHERE later.reverses = made.entry) AS reversed""";

    private final Sql sql;

    JdbcSupervisionEntries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Kept> all(String cycle, Optional<String> unit, Optional<String> indicator) {
        String which = unit.map(named -> " AND unit = ?").orElse("")
                + indicator.map(named -> " AND indicator = ?").orElse("");
        Object[] asked = Stream.of(Optional.of(cycle), unit, indicator)
                .flatMap(Optional::stream)
                .toArray();
        return sql.list("SELECT " + COLUMNS + """
                , greatest(0, least(max_points, max_points
                    + sum(change) OVER (PARTITION BY unit, indicator ORDER BY number))) AS points_after,
                occurred_on, recorded_at, person
                FROM supervision_entry AS made JOIN indicator USING (cycle, unit, indicator)
                WHERE cycle = ?""" + which + " ORDER BY number", JdbcSupervisionEntries::kept, asked);
    }

    @Override
    public Optional<SupervisionEntry> find(String cycle, UUID entry) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM supervision_entry AS made WHERE cycle = ? AND entry = ?",
                JdbcSupervisionEntries::entry,
                cycle,
                entry);
    }

    @Override
    public List<PointsChange> changes(String cycle, Indicator.Key indicator) {
        return sql.list(
                "SELECT change FROM supervision_entry WHERE cycle = ? AND unit = ? AND indicator = ?",
                row -> PointsChange.of(row.getBigDecimal(1)),
                cycle,
                indicator.unit(),
                indicator.code());
    }

    @Override
    public Map<Indicator.Key, List<PointsChange>> changesOf(String cycle, String unit, Collection<String> indicators) {
        Map<Indicator.Key, List<PointsChange>> changes = new HashMap<>();
        sql.list(
                """
                SELECT indicator, change FROM supervision_entry
                WHERE cycle = ? AND unit = ? AND indicator = ANY (?)""",
                row -> changes.computeIfAbsent(new Indicator.Key(unit, row.getString(1)), key -> new ArrayList<>())
                        .add(PointsChange.of(row.getBigDecimal(2))),
                cycle,
                unit,
                indicators);
        return changes;
    }

    @Override
    public Set<Indicator.Key> kept(String cycle, Collection<String> units) {
        return new HashSet<>(sql.list(
                "SELECT DISTINCT unit, indicator FROM supervision_entry WHERE cycle = ? AND unit = ANY (?)",
                row -> new Indicator.Key(row.getString(1), row.getString(2)),
                cycle,
                units));
    }

    @Override
    public boolean kept(String cycle, Indicator.Key indicator, Instant moment) {
        return sql.first("""
                        SELECT FROM supervision_entry
                        WHERE cycle = ? AND unit = ? AND indicator = ? AND recorded_at <= ? LIMIT 1""", row -> true, cycle, indicator.unit(), indicator.code(), moment)
                .isPresent();
    }

    @Override
    public void add(String cycle, SupervisionEntry entry, Act act) {
        Supervised supervised = entry.supervised();
        sql.update(
                """
                INSERT INTO supervision_entry (entry, cycle, unit, indicator, matter, verdict, change, description,
                    leads_to_finding, reverses, occurred_on, recorded_at, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.id(),
                cycle,
                entry.indicator().unit(),
                entry.indicator().code(),
                supervised.matter(),
                supervised.verdict(),
                supervised.change().value(),
                supervised.description(),
                supervised.leadsToFinding(),
                entry.reverses().orElse(null),
                act.occurredOn(),
                act.recordedAt(),
                act.person());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                entry(row),
                Points.of(row.getBigDecimal("points_after")),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("person"));
    }

    private static SupervisionEntry entry(ResultSet row) throws SQLException {
        return SupervisionEntry.restored(
                row.getObject("entry", UUID.class),
                new Indicator.Key(row.getString("unit"), row.getString("indicator")),
                new Supervised(
                        row.getString("matter"),
                        Verdict.valueOf(row.getString("verdict")),
                        PointsChange.of(row.getBigDecimal("change")),
                        row.getString("description"),
                        row.getBoolean("leads_to_finding")),
                Optional.ofNullable(row.getObject("reverses", UUID.class)),
                row.getBoolean("reversed"));
    }
}
