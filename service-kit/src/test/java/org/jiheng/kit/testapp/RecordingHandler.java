package org.jiheng.kit.testapp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/** Writes down what it was given, in the intake's transaction, and fails where it was told to. */
@ApplicationScoped
public class RecordingHandler implements StandingHandler {
    private final AgroalDataSource database;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    RecordingHandler(AgroalDataSource database) {
        this.database = database;
    }

    public void failAt(String subject) {
        failing.add(subject);
    }

    public void failNoMoreAt(String subject) {
        failing.remove(subject);
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        for (Standing standing : newer) {
            record(standing);
            if (failing.contains(standing.key().subject())) {
                throw new IllegalStateException(
                        "told to fail at " + standing.key().subject());
            }
        }
    }

    private void record(Standing standing) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO handled (topic, subject, revision) VALUES (?, ?, ?)")) {
            insert.setString(1, standing.key().topic());
            insert.setString(2, standing.key().subject());
            insert.setLong(3, standing.revision());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
