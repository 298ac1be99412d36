package org.jiheng.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** scoring-service, which is told of a change as it tells itself: by the commit of one. */
final class ScoringBroadcast implements Broadcaster, AutoCloseable {
    private static final String CHANGE = """
            WITH changed AS (
                UPDATE latest_change SET sequence = (SELECT max(sequence) FROM latest_change WHERE cycle = ?) + 1
                WHERE topic = 'jiheng.unit-scores.v1' AND cycle = ? AND unit = ? RETURNING topic, subject)
            UPDATE outbox SET envelope = convert_to(?, 'UTF8') FROM changed
            WHERE outbox.topic = changed.topic AND outbox.subject = changed.subject""";
    static final int UNITS = 75;
    private static final long BETWEEN_MILLIS = 10;

    private final LiveCity city;
    private final Connection connection;

    ScoringBroadcast(LiveCity city) throws SQLException {
        this.city = city;
        this.connection = city.scoring().connect();
        connection.setAutoCommit(false);
    }

    @Override
    public int port() {
        return city.scoring().port();
    }

    @Override
    public long pid() {
        return city.scoring().pid();
    }

    @Override
    public byte[] watching() {
        return city.watching();
    }

    @Override
    public void tell(int event) throws SQLException {
        change(event % UNITS, event);
        commit();
    }

    /** Every unit changes as often as it can. */
    @Override
    public void flood(long millis) throws SQLException, InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            for (int unit = 0; unit < UNITS; unit++) {
                change(unit, 0);
            }
            commit();
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    private void change(int unit, int event) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            update.setString(1, LiveCity.CYCLE_CODE);
            update.setString(2, LiveCity.CYCLE_CODE);
            update.setString(3, LiveCity.name(unit));
            update.setString(4, event(event));
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("unit " + unit + " has no score");
            }
        }
    }

    private void commit() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet told =
                        statement.executeQuery("SELECT pg_notify('scoring_changes', '" + LiveCity.CYCLE_CODE + "')")) {
            told.next();
        }
        connection.commit();
    }

    /** As long as a score's standing is. */
    static String event(int number) {
        return "{\"specversion\":\"1.0\",\"type\":\"jiheng.unit-score\",\"subject\":\"350100-2012/U1\",\"number\":\"~"
                + number + "~\",\"data\":\"" + "x".repeat(400) + "\"}";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
