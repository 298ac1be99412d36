package org.jiheng.kit.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;

/** The answers given under a key, a person's own each. */
@ApplicationScoped
class KeptAnswers {
    private static final String LOCK_TIMEOUT = "55P03";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    KeptAnswers(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Holds the key until the transaction ends, against every instance.
     *
     * @throws RequestInProgress if another holds it longer than a lock is waited for
     */
    void lock(String person, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            select.setString(1, person + " " + key);
            select.execute();
        } catch (SQLException e) {
            if (LOCK_TIMEOUT.equals(e.getSQLState())) {
                throw new RequestInProgress();
            }
            throw new IllegalStateException(e);
        }
    }

    Optional<Answer> find(String person, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT request_digest, status, headers, body FROM idempotency_key WHERE person = ? AND key = ?""")) {
            select.setString(1, person);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(answer(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(String person, String key, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO idempotency_key (person, key, request_digest, status, headers, body, answered_at)
                        VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)""")) {
            insert.setString(1, person);
            insert.setString(2, key);
            insert.setBytes(3, answer.request());
            insert.setInt(4, answer.status());
            insert.setString(5, json.writeValueAsString(answer.headers()));
            insert.setBytes(6, answer.body());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drops at most {@code most} answers given before {@code when}. */
    int drop(Instant when, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM idempotency_key WHERE (person, key) IN (
                            SELECT person, key FROM idempotency_key WHERE answered_at < ?
                            ORDER BY answered_at LIMIT ?)""")) {
            delete.setTimestamp(1, Timestamp.from(when));
            delete.setInt(2, most);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(ResultSet row) throws SQLException, JsonProcessingException {
        Map<String, String> headers = json.readValue(row.getString(3), new TypeReference<>() {});
        return new Answer(row.getBytes(1), row.getInt(2), headers, row.getBytes(4));
    }
}
