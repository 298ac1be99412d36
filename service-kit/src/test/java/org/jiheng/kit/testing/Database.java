package org.jiheng.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The database of the service under test, looked at from beside it. */
public record Database(String url, String owner, String service) {
    public static final String PASSWORD = "test";

    private static final String CURRENT = "jiheng.test.database";
    private static final String TABLES =
            "SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables"
                    + " WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
                    + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('relay_lease', 'relay_progress',"
                    + " 'consumed_offset', 'audit_chain', 'audit_entry', 'audit_link')";

    /** The one of the application that is about to start. */
    static Database create(Servers servers) {
        Database database = apart(servers);
        System.setProperty(CURRENT, database.url() + " " + database.owner() + " " + database.service());
        return database;
    }

    /** One of its own for a test without an application. */
    public static Database apart(Servers servers) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        PostgresServer server = servers.postgres();
        Database database = new Database(server.url(name), name + "_owner", name + "_service");
        try (Connection connection = server.connect("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE " + database.owner() + " LOGIN PASSWORD '" + PASSWORD + "'");
            sql.execute("CREATE ROLE " + database.service() + " LOGIN PASSWORD '" + PASSWORD + "'");
            sql.execute("CREATE DATABASE " + name + " OWNER " + database.owner());
            sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + name + " TO " + database.service());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** The database of the application that was started last. */
    public static Database current() {
        String[] parts = System.getProperty(CURRENT).split(" ");
        return new Database(parts[0], parts[1], parts[2]);
    }

    /** A connection in the role that the service works in. */
    public Connection asService() throws SQLException {
        return DriverManager.getConnection(url, service, PASSWORD);
    }

    /** A connection in the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, PASSWORD);
    }

    /** Runs a statement in the service's role. */
    public static void executeAsService(String sql) throws SQLException {
        try (Connection connection = current().asService();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement in the owner's role. */
    public static void executeAsOwner(String sql) {
        try (Connection connection = current().asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row, as text. */
    public static List<String> query(String sql) {
        try (Connection connection = current().asOwner()) {
            return query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /**
     * How many rows each table holds and a fingerprint of them. Left out are those that move by themselves (the lease and
     * the progress of the relay, the offsets) and the audit log, which refused attempts go to.
     */
    public static Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = current().asOwner()) {
            for (String table : query(connection, TABLES)) {
                contents.put(
                        table,
                        query(
                                        connection,
                                        "SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '' ORDER BY t::text),"
                                                + " '')) FROM " + table + " AS t")
                                .get(0));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return contents;
    }
}
