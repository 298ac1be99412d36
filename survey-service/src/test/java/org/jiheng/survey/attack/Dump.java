package org.jiheng.survey.attack;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.testing.Database;

/** Every row of every table with its place and the transaction that wrote it, as a back-up and the pages themselves show. */
record Dump(List<Row> rows) {
    /** @param order place in its table; @param xmin number of the transaction */
    record Row(String table, int order, long xmin, Map<String, byte[]> columns) {
        String text(String column) {
            byte[] bytes = columns.get(column);
            return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** What of it concerns a cycle. */
    static Dump take(String cycle) {
        try (Connection connection = Database.current().asOwner()) {
            List<Row> rows = new ArrayList<>();
            for (String table : tables(connection)) {
                read(connection, table, cycle, rows);
            }
            return new Dump(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT format('%I.%I', table_schema, table_name)"
                        + " FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static void read(Connection connection, String table, String cycle, List<Row> into) throws SQLException {
        String concerned = table.startsWith("public.") ? " WHERE t::text LIKE '%" + cycle + "%'" : "";
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(
                        "SELECT t.xmin::text::bigint, t.* FROM " + table + " t" + concerned + " ORDER BY t.ctid")) {
            ResultSetMetaData columns = rows.getMetaData();
            for (int order = 0; rows.next(); order++) {
                Map<String, byte[]> values = new LinkedHashMap<>();
                for (int i = 2; i <= columns.getColumnCount(); i++) {
                    values.put(columns.getColumnName(i), value(rows, i, columns.getColumnTypeName(i)));
                }
                into.add(new Row(table, order, rows.getLong(1), values));
            }
        }
    }

    private static byte[] value(ResultSet row, int column, String type) throws SQLException {
        if (type.equals("bytea")) {
            return row.getBytes(column);
        }
        String text = row.getString(column);
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
