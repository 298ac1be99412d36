package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;

/** This service's own copy of other services' standings: the latest of every subject. */
@ApplicationScoped
public class TakenStandings {
    private static final String COLUMNS =
            "SELECT topic, subject, revision, digest, data, extensions FROM taken_standing ";
    private static final TypeReference<Map<String, String>> EXTENSIONS = new TypeReference<>() {};

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    TakenStandings(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    public Optional<Standing> find(SubjectKey key) {
        return query("WHERE topic = ? AND subject = ?", key.topic(), key.subject()).stream()
                .findFirst();
    }

    /** The same, and nobody takes a newer one until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Standing> findForShare(SubjectKey key) {
        return query("WHERE topic = ? AND subject = ? FOR SHARE", key.topic(), key.subject()).stream()
                .findFirst();
    }

    /**
     * The revision of the one that is held, and nobody takes a newer one until the transaction ends. What was made of that
     * revision before is as good as what would be made now.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OptionalLong holdRevision(SubjectKey key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT revision FROM taken_standing WHERE topic = ? AND subject = ? FOR SHARE")) {
            select.setString(1, key.topic());
            select.setString(2, key.subject());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }

    /** All subjects of a topic under one partition key, ordered by subject. */
    public List<Standing> all(String topic, String partitionKey) {
        return all(List.of(topic), partitionKey);
    }

    /** Those of a topic whose subjects begin so, ordered by subject. */
    public List<Standing> beginning(String topic, String prefix) {
        return query("WHERE topic = ? AND subject ^@ ? ORDER BY subject", topic, prefix);
    }

    /** Of several topics all subjects under one partition key, ordered by topic and subject. */
    public List<Standing> all(Collection<String> topics, String partitionKey) {
        return query("WHERE topic = ANY(?) AND partition_key = ? ORDER BY topic, subject", topics, partitionKey);
    }

    /** Those that are held of the ones asked for. */
    public List<Standing> find(Collection<SubjectKey> keys) {
        return query(
                "JOIN unnest(?::text[], ?::text[]) AS wanted (topic, subject) USING (topic, subject)",
                keys.stream().map(SubjectKey::topic).toList(),
                keys.stream().map(SubjectKey::subject).toList());
    }

    /** The revision of every standing under one partition key, without what it says. */
    public Map<SubjectKey, Long> revisions(String partitionKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT topic, subject, revision FROM taken_standing WHERE partition_key = ?")) {
            select.setString(1, partitionKey);
            Map<SubjectKey, Long> revisions = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    revisions.put(new SubjectKey(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return revisions;
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }

    /** Takes those that are newer than what is held; for each one says what became of it. */
    List<Taking> take(List<Standing> standings) throws SQLException {
        int[] changed = upsert(standings);
        List<Taking> takings = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            takings.add(changed[i] == 1 ? Taking.NEWER : compared(standings.get(i)));
        }
        return takings;
    }

    private Taking compared(Standing refused) {
        Standing held = find(refused.key()).orElseThrow();
        boolean differs =
                held.revision() == refused.revision() && !held.digest().equals(refused.digest());
        return differs ? Taking.CONTRADICTORY : Taking.KNOWN;
    }

    private int[] upsert(List<Standing> standings) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO taken_standing
                            (topic, subject, partition_key, revision, digest, data, extensions, taken_at)
                        VALUES (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
                        ON CONFLICT (topic, subject) DO UPDATE SET
                            revision = excluded.revision, digest = excluded.digest, data = excluded.data,
                            extensions = excluded.extensions, taken_at = excluded.taken_at
                        WHERE taken_standing.revision < excluded.revision""")) {
            Timestamp now = Timestamp.from(clock.instant());
            for (Standing standing : standings) {
                upsert.setString(1, standing.key().topic());
                upsert.setString(2, standing.key().subject());
                upsert.setString(3, standing.key().partitionKey());
                upsert.setLong(4, standing.revision());
                upsert.setString(5, standing.digest());
                upsert.setString(6, standing.data().toString());
                upsert.setString(7, json.writeValueAsString(standing.extensions()));
                upsert.setTimestamp(8, now);
                upsert.addBatch();
            }
            return upsert.executeBatch();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Standing> query(String where, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + where)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(
                        i + 1,
                        parameters[i] instanceof Collection<?> several
                                ? connection.createArrayOf("text", several.toArray())
                                : parameters[i]);
            }
            List<Standing> standings = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    standings.add(standing(rows));
                }
            }
            return standings;
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        }
    }

    private Standing standing(ResultSet row) throws SQLException {
        try {
            return new Standing(
                    new SubjectKey(row.getString(1), row.getString(2)),
                    row.getLong(3),
                    row.getString(4),
                    json.readTree(row.getString(5)),
                    json.readValue(row.getString(6), EXTENSIONS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
