package org.jiheng.kit.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links entries whose transactions have committed, each to the one before. One instance at a time does it, whichever
 * gets the chain's row. No transaction of an act ever waits for the chain.
 *
 * <p>A transaction that commits late is not passed over: entries of transactions that were under way when the last
 * round began are looked for again. Hence the horizon, which is the oldest such transaction.
 */
@ApplicationScoped
class AuditChain {
    private static final int LONGEST_ROUND_SECONDS = 60;
    /** Entries held in memory while reading. */
    private static final int FETCH = 200;

    private final AgroalDataSource database;
    private final String service;
    private final int atOnce;

    AuditChain(
            AgroalDataSource database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "jiheng.audit.links-a-round") int atOnce) {
        this.database = database;
        this.service = service;
        this.atOnce = atOnce;
    }

    private record Link(long position, long entry, byte[] hash) {}

    private static final class Round {
        private final List<Link> links = new ArrayList<>();
        private String lastXid;
    }

    /** @return how many entries were linked; as many as one round may: there are probably more */
    int round() {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_ROUND_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                Optional<String> horizon = lock(connection);
                return horizon.isPresent() ? link(connection, horizon.get()) : 0;
            } catch (SQLException e) {
                throw new AuditUnavailable(e);
            }
        });
    }

    int atOnce() {
        return atOnce;
    }

    /**
     * The horizon, or nothing while another instance is at work. One ahead of all transactions comes from another
     * database cluster: the data were restored there, and counting begins anew.
     */
    private static Optional<String> lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                        SELECT CASE WHEN horizon > pg_snapshot_xmin(pg_current_snapshot()) THEN '0' ELSE horizon::text END
                        FROM audit_chain FOR UPDATE SKIP LOCKED""");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    private int link(Connection connection, String horizon) throws SQLException {
        // before the entries are read: what is over by then is seen by that statement
        String oldestUnderWay = oldestUnderWay(connection);
        Round round = read(connection, horizon);
        if (!round.links.isEmpty()) {
            store(connection, round.links);
        }
        boolean through = round.links.size() < atOnce;
        moveHorizon(connection, horizon, oldestUnderWay, through ? oldestUnderWay : round.lastXid);
        return round.links.size();
    }

    private static String oldestUnderWay(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT pg_snapshot_xmin(pg_current_snapshot())");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Round read(Connection connection, String horizon) throws SQLException {
        Round round = new Round();
        long position = head(connection);
        LinkHash hash = hashAt(connection, position);
        try (PreparedStatement select = connection.prepareStatement("SELECT e.id, e.xid, " + EntryForm.COLUMNS + """
                 FROM audit_entry e
                WHERE e.xid >= ?::text::xid8 AND NOT EXISTS (SELECT FROM audit_link l WHERE l.entry = e.id)
                ORDER BY e.xid, e.id LIMIT ?""")) {
            select.setFetchSize(FETCH);
            select.setString(1, horizon);
            select.setInt(2, atOnce);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    position++;
                    hash = hash.next(position, LinkHash.digest(EntryForm.of(rows)));
                    round.links.add(new Link(position, rows.getLong("id"), hash.bytes()));
                    round.lastXid = rows.getString("xid");
                }
            }
        }
        return round;
    }

    /** The last position, 0 before the first. */
    static long head(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT coalesce(max(position), 0) FROM audit_link");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The hash stored at the position; at 0, what stands before the first link. */
    LinkHash hashAt(Connection connection, long position) throws SQLException {
        if (position == 0) {
            return LinkHash.genesis(service);
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT hash FROM audit_link WHERE position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                // a link that is missing breaks the chain; whoever checks it will say where
                return new LinkHash(row.next() ? row.getBytes(1) : new byte[32]);
            }
        }
    }

    private static void store(Connection connection, List<Link> links) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO audit_link (position, entry, hash)
                SELECT position, entry, decode(hash, 'hex')
                FROM unnest(?::bigint[], ?::bigint[], ?::text[]) AS given (position, entry, hash)""")) {
            insert.setArray(1, array(connection, "int8", links, Link::position));
            insert.setArray(2, array(connection, "int8", links, Link::entry));
            insert.setArray(3, array(connection, "text", links, link -> LinkHash.hex(link.hash())));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Link> links, Function<Link, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, links.stream().map(value).toArray());
    }

    private static void moveHorizon(Connection connection, String from, String oldestUnderWay, String linkedTo)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE audit_chain SET horizon = greatest(?::text::xid8, least(?::text::xid8, ?::text::xid8))""")) {
            update.setString(1, from);
            update.setString(2, oldestUnderWay);
            update.setString(3, linkedTo);
            update.executeUpdate();
        }
    }
}
