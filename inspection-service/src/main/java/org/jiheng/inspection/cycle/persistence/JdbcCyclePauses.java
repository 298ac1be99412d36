package org.jiheng.inspection.cycle.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.CyclePause;
import org.jiheng.inspection.cycle.CyclePauses;
import org.jiheng.kit.database.Sql;

/** Pauses in the table {@code cycle_pause}. */
@ApplicationScoped
class JdbcCyclePauses implements CyclePauses {
    private final Sql sql;

    JdbcCyclePauses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<CyclePause> of(String cycle) {
        return sql.list(
                "SELECT closed_at, reopened_at FROM cycle_pause WHERE cycle = ? ORDER BY number",
                JdbcCyclePauses::pause,
                cycle);
    }

    @Override
    public void begin(String cycle, Instant closedAt) {
        sql.update("INSERT INTO cycle_pause (cycle, closed_at) VALUES (?, ?)", cycle, closedAt);
    }

    @Override
    public void end(String cycle, Instant reopenedAt) {
        sql.update(
                "UPDATE cycle_pause SET reopened_at = greatest(closed_at, ?) WHERE cycle = ? AND reopened_at IS NULL",
                reopenedAt,
                cycle);
    }

    private static CyclePause pause(ResultSet row) throws SQLException {
        return new CyclePause(
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("reopened_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
