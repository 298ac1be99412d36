package org.jiheng.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.PGConnection;

/** What is asked of the database without a service. */
final class Directly {
    private Directly() {}

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * @param statement COPY … FROM STDIN
     * @return how long it took, in nanoseconds
     */
    static long copy(Connection connection, String statement, String lines) throws SQLException, IOException {
        long begun = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(lines));
        return System.nanoTime() - begun;
    }
}
