package org.jiheng.indicators.architecture.violation;

import java.sql.Connection;
import java.sql.SQLException;

/** A resource that sees a table. */
public final class TableResource {
    public void empty(Connection connection) throws SQLException {
        connection.createStatement().execute("DELETE FROM plan");
    }
}
