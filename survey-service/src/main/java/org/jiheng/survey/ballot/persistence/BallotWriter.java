package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jiheng.survey.ballot.Ballot;
import org.jiheng.survey.wave.WaveId;

/** Writes released ballots in the order in which they come, many rows a statement. */
final class BallotWriter implements AutoCloseable {
    private static final String WRITE = """
            INSERT INTO ballot (cycle, wave, group_code, packed)
            SELECT ?, ?, new.* FROM unnest(?::text[], ?::bytea[]) AS new""";

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Ballot> waiting = new ArrayList<>(BallotRelease.ROWS_AT_A_TIME);
    private long written;

    BallotWriter(Connection connection, WaveId wave) throws SQLException {
        this.connection = connection;
        this.insert = connection.prepareStatement(WRITE);
        insert.setString(1, wave.cycle());
        insert.setString(2, wave.wave());
    }

    void write(Ballot ballot) throws SQLException {
        waiting.add(ballot);
        if (waiting.size() == BallotRelease.ROWS_AT_A_TIME) {
            flush();
        }
    }

    /** @return how many there were */
    long finish() throws SQLException {
        flush();
        return written;
    }

    private void flush() throws SQLException {
        insert.setArray(
                3,
                connection.createArrayOf(
                        "text", waiting.stream().map(Ballot::group).toArray()));
        insert.setArray(
                4,
                connection.createArrayOf(
                        "bytea", waiting.stream().map(Ballot::packed).toArray(byte[][]::new)));
        written += insert.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
