package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.metrics.BoundedReading;
import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.standing.SubjectKey;

/** Records that were set aside, and the subjects that are stuck because of them. */
@ApplicationScoped
public class Rejections {
    /** A subject whose newest record could not be taken: what is held of it may be out of date. */
    public record Stuck(String topic, String subject, String reason, Instant since) {}

    private static final Logger LOG = Logger.getLogger(Rejections.class);
    private static final String NO_SUBJECT = "";
    private static final int KEPT_RECORDS = 10_000;
    private static final int KEPT_BYTES = 16 * 1024;
    private static final int LISTED = 1_000;
    private static final int LONGEST_REASON = 500;

    private final AgroalDataSource database;
    private final Clock clock;

    Rejections(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Keeps the record and, where its key names a subject, marks that as stuck.
     *
     * @return whether a subject became stuck that was not
     */
    boolean reject(Arrival arrival, String reason) throws SQLException {
        String storable = storable(reason);
        log(arrival.record());
        try (Connection connection = database.getConnection()) {
            keep(connection, arrival, storable);
            return arrival.subject().isPresent()
                    && mark(connection, arrival.subject().get(), storable);
        }
    }

    /** Where it is, not what is wrong with it: a reason quotes the record, and the log is read by more than the table. */
    private static void log(ConsumerRecord<byte[], byte[]> record) {
        Logged.under(
                Map.of(
                        Logged.TOPIC, record.topic(),
                        Logged.PARTITION, record.partition(),
                        Logged.OFFSET, record.offset()),
                () -> LOG.warnf(
                        "Rejected: %s-%d@%d; see rejected_record",
                        record.topic(), record.partition(), record.offset()));
    }

    /** A reason quotes the record, and what a record holds the database may refuse: it must not refuse the reason too. */
    private static String storable(String reason) {
        return reason.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_REASON)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void keep(Connection connection, Arrival arrival, String reason) throws SQLException {
        byte[] value = arrival.record().value() == null
                ? new byte[0]
                : arrival.record().value();
        try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO rejected_record
                            (topic, partition, record_offset, subject, reason, size, sha256, head, rejected_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""");
                PreparedStatement forget = connection.prepareStatement("DELETE FROM rejected_record WHERE id <= "
                        + "(SELECT max(id) FROM rejected_record) - " + KEPT_RECORDS)) {
            insert.setString(1, arrival.record().topic());
            insert.setInt(2, arrival.record().partition());
            insert.setLong(3, arrival.record().offset());
            insert.setString(4, arrival.subject().map(SubjectKey::subject).orElse(NO_SUBJECT));
            insert.setString(5, reason);
            insert.setInt(6, value.length);
            insert.setString(7, Digest.of(value));
            insert.setBytes(8, Arrays.copyOf(value, Math.min(value.length, KEPT_BYTES)));
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
            forget.executeUpdate();
        }
    }

    private boolean mark(Connection connection, SubjectKey key, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO stuck_subject (topic, subject, reason, since) VALUES (?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE stuck_subject SET reason = ? WHERE topic = ? AND subject = ?")) {
            insert.setString(1, key.topic());
            insert.setString(2, key.subject());
            insert.setString(3, reason);
            insert.setTimestamp(4, Timestamp.from(clock.instant()));
            if (insert.executeUpdate() == 1) {
                return true;
            }
            update.setString(1, reason);
            update.setString(2, key.topic());
            update.setString(3, key.subject());
            update.executeUpdate();
            return false;
        }
    }

    /** @return those that were stuck */
    List<SubjectKey> free(Collection<SubjectKey> keys) throws SQLException {
        List<SubjectKey> inOrder = List.copyOf(keys);
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM stuck_subject WHERE topic = ? AND subject = ?")) {
            for (SubjectKey key : inOrder) {
                delete.setString(1, key.topic());
                delete.setString(2, key.subject());
                delete.addBatch();
            }
            int[] deleted = delete.executeBatch();
            List<SubjectKey> freed = new ArrayList<>();
            for (int i = 0; i < deleted.length; i++) {
                if (deleted[i] == 1) {
                    freed.add(inOrder.get(i));
                }
            }
            return freed;
        }
    }

    /** How many subjects of the topics are stuck under one partition key. */
    public long countStuck(Collection<String> topics, String partitionKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM stuck_subject"
                        + " WHERE topic = ANY (?) AND split_part(subject, '/', 1) = ?")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            select.setString(2, partitionKey);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }

    /** How many there are, by topic; topics without one are left out. */
    Map<String, Long> stuckByTopic() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT topic, count(*) FROM stuck_subject GROUP BY topic")) {
            select.setQueryTimeout(BoundedReading.SECONDS_TO_ANSWER);
            Map<String, Long> stuck = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stuck.put(rows.getString(1), rows.getLong(2));
                }
            }
            return stuck;
        }
    }

    /** The subjects that are stuck now, the longest stuck first; at most 1,000. */
    public List<Stuck> stuck() {
        return stuck("", "");
    }

    /** The same of one partition key. */
    public List<Stuck> stuckUnder(String partitionKey) {
        return stuck(partitionKey, partitionKey + "/");
    }

    private List<Stuck> stuck(String subject, String beginning) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT topic, subject, reason, since FROM stuck_subject WHERE subject = ? OR subject ^@ ?"
                                + " ORDER BY since, topic, subject LIMIT " + LISTED)) {
            select.setString(1, subject);
            select.setString(2, beginning);
            List<Stuck> stuck = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stuck.add(new Stuck(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getTimestamp(4).toInstant()));
                }
            }
            return stuck;
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }
}
