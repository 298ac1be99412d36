package org.jiheng.kit.outbox;

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
import java.util.Optional;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.standing.Envelope;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.trace.Traceparent;

/**
 * Keeps the latest standing of every subject that this service owns, written in the same transaction as the facts it
 * tells of. The relay sends it later, as often as needed.
 *
 * <p>A transaction locks a subject <em>before</em> it reads the state that goes into the standing: otherwise two
 * transactions that change different facts of one subject each publish a state without the other's fact, and the one
 * that commits last stays wrong for good.
 */
@ApplicationScoped
public class Outbox {
    private static final String LOCKED = Outbox.class.getName();

    private record Last(long revision, String digest) {}

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelayLoop relay;
    private final String source;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Clock clock,
            RelayLoop relay,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
        this.relay = relay;
        this.source = "/" + application;
    }

    /** Locks the subjects until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(SubjectKey... subjects) {
        lock(Arrays.asList(subjects));
    }

    /** Locks the subjects, in key order, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(Collection<SubjectKey> subjects) {
        TreeSet<SubjectKey> wanted = new TreeSet<>(subjects);
        wanted.removeAll(locked().keySet());
        if (wanted.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            insertMissing(connection, wanted);
            lockRows(connection, wanted);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /**
     * Makes {@code data} the subject's standing. Says the same as the last one: nothing is published.
     *
     * @param data the whole present state, anything Jackson writes as an object
     * @param extensions CloudEvents extension attributes beside the revision
     * @return the subject's revision, max(last + 1, milliseconds since 1970): it still grows after an old back-up was
     *     restored
     * @throws SubjectNotLocked if {@link #lock} was not called for it in this transaction
     * @throws PayloadTooLarge if the record would exceed 512 KiB
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long publish(SubjectKey subject, Object data, Map<String, String> extensions) {
        return publish(List.of(new Publication(subject, data, extensions))).get(0);
    }

    /** Several, in one go with the database; their revisions in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Long> publish(List<Publication> publications) {
        List<Row> changed = new ArrayList<>();
        List<Long> revisions = new ArrayList<>();
        for (Publication publication : publications) {
            revisions.add(revision(publication, changed));
        }
        store(changed);
        return revisions;
    }

    /**
     * What was published on the topics under one partition key, as it is once the transaction has committed. It holds only
     * as long as nobody else publishes there: the caller keeps others from what they publish of.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Inventory inventory(Collection<String> topics, String partitionKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT topic, subject, revision FROM outbox"
                        + " WHERE partition_key = ? AND topic = ANY (?) AND revision > 0")) {
            select.setString(1, partitionKey);
            select.setArray(2, textArray(connection, topics.toArray()));
            Map<SubjectKey, Long> revisions = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    revisions.put(new SubjectKey(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return Inventory.of(revisions);
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    /** What a row becomes. */
    private record Row(
            SubjectKey subject, Last last, byte[] envelope, Instant publishedAt, Optional<String> traceparent) {}

    private long revision(Publication publication, List<Row> changed) {
        SubjectKey subject = publication.subject();
        Last last = locked().get(subject);
        if (last == null) {
            throw new SubjectNotLocked(subject);
        }
        JsonNode tree = json.valueToTree(publication.data());
        String digest = Digest.of(tree, publication.extensions());
        if (digest.equals(last.digest())) {
            return last.revision();
        }
        Instant now = clock.instant();
        long revision = Math.max(last.revision() + 1, now.toEpochMilli());
        Optional<String> traceparent = Traceparent.current();
        byte[] envelope = Envelope.write(
                new Standing(subject, revision, digest, tree, publication.extensions()), source, now, traceparent);
        if (envelope.length > Envelope.LARGEST) {
            throw new PayloadTooLarge(subject, envelope.length);
        }
        Last next = new Last(revision, digest);
        changed.add(new Row(subject, next, envelope, now, traceparent));
        locked().put(subject, next);
        return revision;
    }

    private static void insertMissing(Connection connection, TreeSet<SubjectKey> subjects) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO outbox (topic, subject, partition_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (SubjectKey subject : subjects) {
                insert.setString(1, subject.topic());
                insert.setString(2, subject.subject());
                insert.setString(3, subject.partitionKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void lockRows(Connection connection, TreeSet<SubjectKey> subjects) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT topic, subject, revision, digest
                FROM outbox JOIN unnest(?::text[], ?::text[]) AS wanted (topic, subject) USING (topic, subject)
                ORDER BY topic COLLATE "C", subject COLLATE "C" FOR UPDATE OF outbox""")) {
            select.setArray(
                    1,
                    textArray(
                            connection, subjects.stream().map(SubjectKey::topic).toArray()));
            select.setArray(
                    2,
                    textArray(
                            connection,
                            subjects.stream().map(SubjectKey::subject).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SubjectKey subject = new SubjectKey(rows.getString(1), rows.getString(2));
                    locked().put(subject, new Last(rows.getLong(3), rows.getString(4)));
                }
            }
        }
    }

    private static java.sql.Array textArray(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }

    private void store(List<Row> changed) {
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE outbox SET revision = ?, digest = ?, envelope = ?, published_at = ?, traceparent = ?
                        WHERE topic = ? AND subject = ?""")) {
            for (Row row : changed) {
                update.setLong(1, row.last().revision());
                update.setString(2, row.last().digest());
                update.setBytes(3, row.envelope());
                update.setTimestamp(4, Timestamp.from(row.publishedAt()));
                update.setString(5, row.traceparent().orElse(null));
                update.setString(6, row.subject().topic());
                update.setString(7, row.subject().subject());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new OutboxUnavailable(e);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<SubjectKey, Last> locked() {
        Map<SubjectKey, Last> locked = (Map<SubjectKey, Last>) transaction.getResource(LOCKED);
        if (locked == null) {
            locked = new HashMap<>();
            transaction.putResource(LOCKED, locked);
            transaction.registerInterposedSynchronization(new WakeRelay());
        }
        return locked;
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing to do before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
