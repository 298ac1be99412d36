package org.jiheng.kit.outbox;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.metrics.BoundedReading;
import org.jiheng.kit.standing.SubjectKey;

/** What there is to send, and what has been. */
@ApplicationScoped
class RelayRows {
    /** From where on all has to be looked at. */
    static final String BEGINNING = "0";

    /** Together at most this many bytes a round, and at least one standing. */
    private static final int ROUND_BYTES = 8 * 1024 * 1024;

    private final AgroalDataSource database;

    RelayRows(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Before this all transactions have ended: what they changed and a look after now finds acknowledged need not be looked at
     * again. What was set aside must be, and what is to be sent once more.
     */
    String horizon() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT CASE WHEN EXISTS (SELECT FROM relay_progress
                                    WHERE retry_at IS NOT NULL OR acknowledged_revision = 0) THEN '0'
                                    ELSE pg_snapshot_xmin(pg_current_snapshot())::text END""");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * Standings newer than what was acknowledged. There is no cursor over revisions or times, so a transaction that commits
     * late is never skipped. What is sent once more, as every night, is part of no request's trace.
     *
     * @param horizon of an earlier look that found nothing
     */
    List<Pending> pending(int limit, String horizon) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT topic, subject, revision, envelope, cause FROM (
                            SELECT o.*, CASE WHEN p.acknowledged_revision = 0 THEN NULL ELSE o.traceparent END AS cause,
                                   sum(octet_length(o.envelope)) OVER (ORDER BY o.revision, o.topic, o.subject)
                                        - octet_length(o.envelope) AS bytes_before
                            FROM outbox o LEFT JOIN relay_progress p USING (topic, subject)
                            WHERE o.changed_in >= ?::xid8 AND o.revision > coalesce(p.acknowledged_revision, 0)
                              AND (p.retry_at IS NULL OR p.retry_at <= now())
                            ORDER BY o.revision, o.topic, o.subject LIMIT ?) AS pending
                        WHERE bytes_before < ?""")) {
            select.setString(1, horizon);
            select.setInt(2, limit);
            select.setInt(3, ROUND_BYTES);
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

    /** The commit does not wait for the disk: what is forgotten by a crash is sent once more. */
    void acknowledge(List<Pending> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO relay_progress (topic, subject, acknowledged_revision)
                        SELECT topic, subject, revision
                        FROM unnest(?::text[], ?::text[], ?::bigint[]) AS sent (topic, subject, revision),
                            set_config('synchronous_commit', 'off', true)
                        ON CONFLICT (topic, subject) DO UPDATE SET
                            acknowledged_revision = greatest(relay_progress.acknowledged_revision, excluded.acknowledged_revision),
                            failures = 0, last_error = NULL, retry_at = NULL""")) {
            upsert.setArray(1, array(connection, "text", sent, row -> row.key().topic()));
            upsert.setArray(2, array(connection, "text", sent, row -> row.key().subject()));
            upsert.setArray(3, array(connection, "bigint", sent, Pending::revision));
            upsert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Pending> rows, Function<Pending, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
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
