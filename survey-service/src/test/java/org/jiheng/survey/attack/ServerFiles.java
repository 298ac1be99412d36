package org.jiheng.survey.attack;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Servers;

/** The files of the database server as they are, which is what a physical back-up and WAL archiving copy. */
final class ServerFiles {
    private ServerFiles() {}

    /** Where the log is now. */
    static String position() {
        return one("SELECT pg_current_wal_insert_lsn()::text");
    }

    /** The write-ahead log from a position on. */
    static byte[] log(String from) {
        one("SELECT pg_switch_wal()::text");
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        String names = "SELECT name FROM pg_ls_waldir() WHERE name >= pg_walfile_name('" + from + "')"
                + " AND name <= pg_walfile_name(pg_current_wal_insert_lsn()) ORDER BY 1";
        for (String name : all(names)) {
            log.writeBytes(bytes("pg_wal/" + name));
        }
        return log.toByteArray();
    }

    /** The files of all tables and indexes, written out; of those dropped since, whatever is still there. */
    static Map<String, byte[]> tables(Map<String, String> alsoAt) {
        execute("CHECKPOINT");
        Map<String, String> paths = paths();
        alsoAt.forEach(paths::putIfAbsent);
        Map<String, byte[]> files = new LinkedHashMap<>();
        paths.forEach((table, path) -> files.put("file of " + table, bytes(path)));
        files.values().removeIf(bytes -> bytes == null || bytes.length == 0);
        return files;
    }

    static Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String line : all("SELECT oid::regclass || ' ' || pg_relation_filepath(oid) FROM pg_class"
                + " WHERE relkind IN ('r', 'i', 't') AND relnamespace NOT IN ('pg_catalog'::regnamespace,"
                + " 'information_schema'::regnamespace) ORDER BY 1")) {
            int space = line.lastIndexOf(' ');
            paths.put(line.substring(0, space), line.substring(space + 1));
        }
        return paths;
    }

    private static byte[] bytes(String path) {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT pg_read_binary_file('" + path + "', true)")) {
            row.next();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static String one(String sql) {
        return all(sql).get(0);
    }

    private static List<String> all(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection superuser() throws SQLException {
        String url = Database.current().url();
        return Servers.running().postgres().connect(url.substring(url.lastIndexOf('/') + 1));
    }
}
