package org.jiheng.kit.testapp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** What is known of each subject. */
@ApplicationScoped
public class Facts {
    private final AgroalDataSource database;
    private final Clock clock;
    private volatile Runnable afterReading = () -> {};

    Facts(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What happens between a reading and what is made of it. */
    public void afterReading(Runnable then) {
        afterReading = then;
    }

    public void record(String subject, String name, String value, String actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        INSERT INTO fact (subject, name, value, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (subject, name) DO UPDATE SET value = excluded.value""")) {
            upsert.setString(1, subject);
            upsert.setString(2, name);
            upsert.setString(3, value);
            upsert.setString(4, actor);
            upsert.setTimestamp(5, Timestamp.from(clock.instant()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, String> of(String subject) {
        Map<String, String> facts = read(subject);
        afterReading.run();
        return facts;
    }

    private Map<String, String> read(String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT name, value FROM fact WHERE subject = ?")) {
            select.setString(1, subject);
            Map<String, String> facts = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    facts.put(rows.getString(1), rows.getString(2));
                }
            }
            return facts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
