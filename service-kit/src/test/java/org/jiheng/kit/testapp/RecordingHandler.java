package org.jiheng.kit.testapp;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.intake.Rejections;
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
    private final Rejections rejections;
    private final List<String> stuckTold = new CopyOnWriteArrayList<>();
    private volatile Disturbance disturbance = NONE;
    private volatile boolean deaf;

    RecordingHandler(AgroalDataSource database, Rejections rejections) {
        this.database = database;
        this.rejections = rejections;
    }

    public void disturb(Disturbance by) {
        disturbance = by;
    }

    /** It fails whenever it is told that a subject became stuck or free. */
    public void deafen() {
        deaf = true;
    }

    /** How many were stuck under the partition key each time it was told that this had changed. */
    public List<Long> stuckTold(String partitionKey) {
        String told = partitionKey + " ";
        return stuckTold.stream()
                .filter(each -> each.startsWith(told))
                .map(each -> Long.valueOf(each.substring(told.length())))
                .toList();
    }

    public void calm() {
        deaf = false;
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

    @Override
    public void stuckChanged(String partitionKey) {
        if (deaf) {
            throw new IllegalStateException("told not to hear");
        }
        stuckTold.add(partitionKey + " " + rejections.countStuck(List.of(TestStandings.TOPIC), partitionKey));
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
