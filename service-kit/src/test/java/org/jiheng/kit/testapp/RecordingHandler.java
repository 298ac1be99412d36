package org.jiheng.kit.testapp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.intake.StandingHandler;
import org.jiheng.kit.standing.Standing;

/** Writes down what it was given, in the intake's transaction; a test may disturb it. */
@ApplicationScoped
public class RecordingHandler implements StandingHandler {
    /** What happens to the handler at a standing. */
    public interface Disturbance {
        void at(Standing standing) throws SQLException;
    }

    private static final Disturbance NONE = standing -> {};

    private final AgroalDataSource database;
    private volatile Disturbance disturbance = NONE;

    RecordingHandler(AgroalDataSource database) {
        this.database = database;
    }

    public void disturb(Disturbance by) {
        disturbance = by;
    }

    public void calm() {
        disturbance = NONE;
    }

    @Override
    public void taken(String partitionKey, List<Standing> newer) {
        try {
            for (Standing standing : newer) {
                record(standing);
                disturbance.at(standing);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(Standing standing) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO handled (topic, subject, revision) VALUES (?, ?, ?)")) {
            insert.setString(1, standing.key().topic());
            insert.setString(2, standing.key().subject());
            insert.setLong(3, standing.revision());
            insert.executeUpdate();
        }
    }
}
