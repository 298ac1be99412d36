package org.jiheng.kit.outbox;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.metrics.BoundedReading;
import org.jiheng.kit.standing.SubjectKey;

/** What there is to send, and what has been. */
@ApplicationScoped
class RelayRows {
    /** Together at most this many bytes a round, and at least one standing. */
    private static final int ROUND_BYTES = 8 * 1024 * 1024;

    private final AgroalDataSource database;

    RelayRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Standings newer than what was acknowledged. There is no cursor over ids or times, so a transaction that commits
     * late is never skipped. What is sent once more, as every night, is part of no request's trace.
     */
    List<Pending> pending(int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT topic, subject, revision, envelope, cause FROM (
                            SELECT o.*, CASE WHEN p.acknowledged_revision = 0 THEN NULL ELSE o.traceparent END AS cause,
                                   sum(octet_length(o.envelope)) OVER (ORDER BY o.revision, o.topic, o.subject)
                                        - octet_length(o.envelope) AS bytes_before
                            FROM outbox o LEFT JOIN relay_progress p USING (topic, subject)
                            WHERE o.revision > coalesce(p.acknowledged_revision, 0)
                              AND (p.retry_at IS NULL OR p.retry_at <= now())
                            ORDER BY o.revision, o.topic, o.subject LIMIT ?) AS pending
                        WHERE bytes_before < ?""")) {
            select.setInt(1, limit);
            select.setInt(2, ROUND_BYTES);
            List<Pending> pending = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SubjectKey key = new SubjectKey(rows.getString(1), rows.getString(2));
                    pending.add(new Pending(key, rows.getLong(3), rows.getBytes(4), rows.getString(5)));
                }
            }
            return pending;
        }
    }

    /** @param oldestSeconds since the oldest that was not acknowledged was written; 0 if there is none */
    record Backlog(long pending, BigDecimal oldestSeconds) {}

    /** What was not acknowledged, those included that wait because the broker would not have them. */
    Backlog backlog() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT count(*), greatest(coalesce(extract(epoch FROM now() - min(o.published_at)), 0), 0)
                        FROM outbox o LEFT JOIN relay_progress p USING (topic, subject)
                        WHERE o.revision > coalesce(p.acknowledged_revision, 0)""")) {
            select.setQueryTimeout(BoundedReading.SECONDS_TO_ANSWER);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Backlog(row.getLong(1), row.getBigDecimal(2));
            }
        }
    }

    void acknowledge(List<Pending> sent) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO relay_progress (topic, subject, acknowledged_revision) VALUES (?, ?, ?)
                        ON CONFLICT (topic, subject) DO UPDATE SET
                            acknowledged_revision = greatest(relay_progress.acknowledged_revision, excluded.acknowledged_revision),
                            failures = 0, last_error = NULL, retry_at = NULL""")) {
            for (Pending row : sent) {
                upsert.setString(1, row.key().topic());
                upsert.setString(2, row.key().subject());
                upsert.setLong(3, row.revision());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** A row that the broker will not have waits longer each time, a minute at most; the others go on. */
    void setAside(Pending row, String error) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO relay_progress (topic, subject, failures, last_error, retry_at)
                        VALUES (?, ?, 1, ?, now() + interval '1 second')
                        ON CONFLICT (topic, subject) DO UPDATE SET
                            failures = relay_progress.failures + 1, last_error = excluded.last_error,
                            retry_at = now() + least(60, 2 ^ least(relay_progress.failures, 6)) * interval '1 second'""")) {
            upsert.setString(1, row.key().topic());
            upsert.setString(2, row.key().subject());
            upsert.setString(3, error);
            upsert.executeUpdate();
        }
    }
}
