package org.jiheng.localstack.stack;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

import org.jiheng.localstack.infrastructure.PostgresServer;

/** A service's database: the owner migrates it, the service works in a role that owns nothing, nobody else gets in. */
record ServiceDatabase(String url, String owner, String ownerPassword, String user, String password) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ServiceDatabase create(PostgresServer server, Service service) {
        String name = service.title();
        ServiceDatabase database = new ServiceDatabase(
                server.jdbcUrl(name), name + "_owner", randomPassword(), name + "_service", randomPassword());
        try {
            database.createIn(server, name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
        return database;
    }

    private void createIn(PostgresServer server, String name) throws SQLException {
        execute(
                server,
                "postgres",
                role(owner, ownerPassword),
                role(user, password),
                "CREATE DATABASE " + name + " OWNER " + owner,
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + name + " TO " + user);
        execute(
                server,
                name,
                "ALTER SCHEMA public OWNER TO " + owner,
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + user);
    }

    private static String role(String name, String password) {
        return "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'";
    }

    private static void execute(PostgresServer server, String database, String... statements) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
