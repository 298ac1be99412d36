package org.jiheng.kit.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;

/** Where the caller wants e-mail copies of the own notices and the own groups'. */
@ApplicationScoped
public class NoticeAddresses {
    private final AgroalDataSource database;
    private final Clock clock;
    private final Reader reader;

    NoticeAddresses(AgroalDataSource database, Clock clock, Reader reader) {
        this.database = database;
        this.clock = clock;
        this.reader = reader;
    }

    /** @param language the one the copies are written in */
    @Transactional
    public void give(String email, Locale language) {
        run("""
                INSERT INTO notice_address (person, email, language, recipients, changed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET email = excluded.email, language = excluded.language,
                    recipients = excluded.recipients, changed_at = excluded.changed_at""", (connection, put) -> {
            put.setString(1, reader.person());
            put.setString(2, email);
            put.setString(3, language.getLanguage());
            put.setArray(4, connection.createArrayOf("text", reader.recipients().toArray()));
            put.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
        });
    }

    @Transactional
    public void takeBack() {
        run(
                "DELETE FROM notice_address WHERE person = ?",
                (connection, delete) -> delete.setString(1, reader.person()));
    }

    /** Whoever has changed groups gets the new ones' copies from now on, and the old ones' no more. */
    @Transactional
    public void follow() {
        run("UPDATE notice_address SET recipients = ? WHERE person = ? AND recipients <> ?", (connection, update) -> {
            var now = connection.createArrayOf("text", reader.recipients().toArray());
            update.setArray(1, now);
            update.setString(2, reader.person());
            update.setArray(3, now);
        });
    }

    public Optional<String> email() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT email FROM notice_address WHERE person = ?")) {
            select.setString(1, reader.person());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new NoticesUnavailable(e);
        }
    }

    private interface Filling {
        void fill(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private void run(String sql, Filling filling) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            filling.fill(connection, statement);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new NoticesUnavailable(e);
        }
    }
}
