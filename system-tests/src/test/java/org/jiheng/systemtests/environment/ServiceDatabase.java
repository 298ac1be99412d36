package org.jiheng.systemtests.environment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jiheng.kit.testing.PostgresServer;
import org.jiheng.kit.testing.Servers;

/** A service's own database, with the role that owns it and the role that the service works in. */
public final class ServiceDatabase {
    static final String PASSWORD = "system-test";

    private final PostgresServer server;
    private final String name;

    private ServiceDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public static ServiceDatabase create(Servers servers, String service) {
        ServiceDatabase database = new ServiceDatabase(
                servers.postgres(), service + "_" + UUID.randomUUID().toString().substring(0, 8));
        database.onServer("CREATE ROLE " + database.owner() + " LOGIN PASSWORD '" + PASSWORD + "'");
        database.onServer("CREATE ROLE " + database.service() + " LOGIN PASSWORD '" + PASSWORD + "'");
        database.onServer("CREATE DATABASE \"" + database.name + "\" OWNER " + database.owner());
        return database;
    }

    /** Keeps the present state under another name, as a back-up would; nothing may be connected. */
    public void backUp() {
        onServer("CREATE DATABASE \"" + name + "_backup\" TEMPLATE \"" + name + "\" OWNER " + owner());
    }

    /** Puts the state of the back-up in the place of the present one; nothing may be connected. */
    public void restore() {
        onServer("DROP DATABASE \"" + name + "\"");
        onServer("ALTER DATABASE \"" + name + "_backup\" RENAME TO \"" + name + "\"");
    }

    public void execute(String sql) {
        run(name, sql);
    }

    /** Past the table's triggers, as its owner can. */
    public void changeByHand(String table, String sql) {
        execute("ALTER TABLE " + table + " DISABLE TRIGGER USER;" + sql + ";ALTER TABLE " + table
                + " ENABLE TRIGGER USER");
    }

    /** The first column of every row, as text. */
    public List<String> query(String sql) {
        try (Connection connection = server.connect(name);
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

    /** A connection of the caller's own, as a superuser. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    String url() {
        return server.url(name);
    }

    String owner() {
        return name + "_owner";
    }

    String service() {
        return name + "_service";
    }

    private void onServer(String sql) {
        run("postgres", sql);
    }

    private void run(String where, String sql) {
        try (Connection connection = server.connect(where);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
