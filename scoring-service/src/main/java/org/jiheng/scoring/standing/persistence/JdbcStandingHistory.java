package org.jiheng.scoring.standing.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.score.persistence.ScoresUnavailable;
import org.jiheng.scoring.standing.KeptStanding;
import org.jiheng.scoring.standing.StandingHistory;

/** One statement a batch, and what was taken does not travel again: it is copied from where the intake has just put it. */
@ApplicationScoped
public class JdbcStandingHistory implements StandingHistory {
    private static final String KEEP = """
            INSERT INTO standing_history (topic, subject, revision, data, taken_at)
            SELECT topic, subject, taken.revision, taken.data, taken.taken_at
            FROM unnest(?::text[], ?::text[]) AS newer (topic, subject)
            JOIN taken_standing AS taken USING (topic, subject)
            LEFT JOIN LATERAL (
                SELECT kept.data FROM standing_history AS kept
                WHERE kept.topic = newer.topic AND kept.subject = newer.subject AND kept.revision < taken.revision
                ORDER BY kept.revision DESC LIMIT 1) AS last ON true
            WHERE last.data IS DISTINCT FROM taken.data
            ON CONFLICT DO NOTHING""";

    private static final String OF = """
            SELECT topic, subject, line.revision, line.data
            FROM unnest(?::text[], ?::text[], ?::bigint[]) AS wanted (topic, subject, revision)
            CROSS JOIN LATERAL (
                SELECT kept.revision, kept.data FROM standing_history AS kept
                WHERE kept.topic = wanted.topic AND kept.subject = wanted.subject AND kept.revision <= wanted.revision
                ORDER BY kept.revision DESC LIMIT 1) AS line""";

    private static final String AT = """
            SELECT topic, subject, line.revision, line.data
            FROM unnest(?::text[], ?::text[]) AS wanted (topic, subject)
            CROSS JOIN LATERAL (
                SELECT kept.revision, kept.data FROM standing_history AS kept
                WHERE kept.topic = wanted.topic AND kept.subject = wanted.subject AND kept.taken_at <= ?
                ORDER BY kept.revision DESC LIMIT 1) AS line""";

    private static final String BETWEEN = """
            SELECT topic, subject, kept.revision, kept.data
            FROM unnest(?::text[], ?::text[]) AS wanted (topic, subject)
            JOIN standing_history AS kept USING (topic, subject)
            WHERE kept.taken_at > ? AND kept.taken_at <= ?
            ORDER BY topic, subject, kept.revision""";

    private static final int AT_ONCE = 100;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    JdbcStandingHistory(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keep(Collection<Standing> taken) {
        if (taken.isEmpty()) {
            return;
        }
        List<SubjectKey> subjects = taken.stream().map(Standing::key).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            setKeys(insert, subjects);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    @Override
    public List<KeptStanding> of(Map<SubjectKey, Long> revisions) {
        List<SubjectKey> subjects = List.copyOf(revisions.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF)) {
            setKeys(select, subjects);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", subjects.stream().map(revisions::get).toArray()));
            return lines(select);
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    @Override
    public List<KeptStanding> at(Collection<SubjectKey> subjects, Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AT)) {
            setKeys(select, subjects);
            select.setTimestamp(3, Timestamp.from(moment));
            return lines(select);
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void between(Collection<SubjectKey> subjects, Instant after, Instant until, Consumer<KeptStanding> told) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BETWEEN)) {
            setKeys(select, subjects);
            select.setTimestamp(3, Timestamp.from(after));
            select.setTimestamp(4, Timestamp.from(until));
            select.setFetchSize(AT_ONCE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    told.accept(line(rows));
                }
            }
        } catch (SQLException e) {
            throw new ScoresUnavailable(e);
        }
    }

    private static void setKeys(PreparedStatement statement, Collection<SubjectKey> keys) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "text", keys.stream().map(SubjectKey::topic).toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", keys.stream().map(SubjectKey::subject).toArray()));
    }

    private List<KeptStanding> lines(PreparedStatement select) throws SQLException {
        List<KeptStanding> lines = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(line(rows));
            }
        }
        return lines;
    }

    private KeptStanding line(ResultSet row) throws SQLException {
        try {
            return new KeptStanding(
                    new SubjectKey(row.getString(1), row.getString(2)),
                    row.getLong(3),
                    json.readTree(row.getString(4)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
