package org.jiheng.kit.notice.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.notice.Recipient;

/** The queue of copies. Its times are the database's: instances need not agree on theirs. */
@ApplicationScoped
public class NoticeMails {
    /** The one kind that is not copied: it says that copies do not arrive. */
    static final String GIVEN_UP = "mail-given-up";

    private static final int ERROR_LENGTH = 500;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final MailConfig config;

    NoticeMails(AgroalDataSource database, ObjectMapper json, MailConfig config) {
        this.database = database;
        this.json = json;
        this.config = config;
    }

    /** Queues a copy for everybody who wants copies of what this recipient gets; nothing is sent here. */
    public void queue(Connection connection, UUID notice, Recipient to, String kind) throws SQLException {
        if (!config.enabled() || kind.equals(GIVEN_UP)) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO notice_mail (notice, person)
                SELECT ?, person FROM notice_address WHERE recipients @> ARRAY[?::text]""")) {
            insert.setObject(1, notice);
            insert.setString(2, to.key());
            insert.executeUpdate();
        }
    }

    /**
     * Takes what is due, for {@code lease}: whoever takes it and dies leaves it to the next one after that. No lock is
     * held while the mail server is talked to.
     */
    List<Letter> take(int atMost, Duration lease) throws SQLException, JsonProcessingException {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement("""
                        WITH due AS (
                            SELECT m.id, a.email, a.language
                            FROM notice_mail m LEFT JOIN notice_address a USING (person)
                            WHERE m.state = 'WAITING' AND m.next_at <= now()
                            ORDER BY m.next_at LIMIT ? FOR UPDATE OF m SKIP LOCKED)
                        UPDATE notice_mail m SET attempts = m.attempts + 1,
                            next_at = now() + ? * interval '1 millisecond',
                            state = CASE WHEN due.email IS NULL THEN 'UNWANTED' ELSE m.state END
                        FROM due, notice n WHERE m.id = due.id AND n.id = m.notice
                        RETURNING m.id, m.person, due.email, due.language, n.kind, n.subject, n.arguments,
                            m.attempts""")) {
            take.setInt(1, atMost);
            take.setLong(2, lease.toMillis());
            List<Letter> letters = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    if (row.getString(3) != null) {
                        letters.add(letter(row));
                    }
                }
            }
            return letters;
        }
    }

    void sent(Letter letter) throws SQLException {
        update("UPDATE notice_mail SET state = 'SENT', sent_at = now(), last_error = NULL WHERE id = ?", letter.id());
    }

    void failed(Letter letter, String error, Duration wait) throws SQLException {
        update(
                "UPDATE notice_mail SET last_error = ?, next_at = now() + ? * interval '1 millisecond' WHERE id = ?",
                shortened(error),
                wait.toMillis(),
                letter.id());
    }

    void givenUp(Letter letter, String error) throws SQLException {
        update("UPDATE notice_mail SET state = 'GIVEN_UP', last_error = ? WHERE id = ?", shortened(error), letter.id());
    }

    private Letter letter(ResultSet row) throws SQLException, JsonProcessingException {
        return new Letter(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Locale.forLanguageTag(row.getString(4)),
                row.getString(5),
                row.getString(6),
                json.readValue(row.getString(7), new TypeReference<Map<String, String>>() {}),
                row.getInt(8));
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private static String shortened(String error) {
        return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    }
}
