package org.jiheng.kit.testing.fuzz;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jiheng.kit.testing.Database;

/** A print of every row's version in the service's tables: inserts, updates and deletions all change it. */
public final class StoredRows implements AutoCloseable {
    private final Connection connection;
    private final String sql;

    public StoredRows(Set<String> leftOut) throws SQLException {
        List<String> tables = Database.query("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")
                .stream()
                .filter(table -> leftOut.stream().noneMatch(table::matches))
                .toList();
        sql = tables.stream().map(StoredRows::print).collect(Collectors.joining(" UNION ALL "));
        connection = Database.current().asOwner();
    }

    public Map<String, String> print() throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                prints.put(rows.getString(1), rows.getString(2));
            }
        }
        return prints;
    }

    private static String print(String table) {
        return "SELECT '" + table + "', count(*) || ' rows, print '"
                + " || coalesce(sum(hashtextextended(t.ctid::text || t.xmin::text, 0)), 0) FROM \"" + table + "\" t";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
