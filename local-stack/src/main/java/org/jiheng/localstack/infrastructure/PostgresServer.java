package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jiheng.localstack.process.Guardian;

/** A PostgreSQL server with a data directory of its own; as root too. */
public final class PostgresServer implements AutoCloseable {
    public static final String HOST = "127.0.0.1";
    public static final String SUPERUSER = "postgres";
    public static final String PASSWORD = "postgres";

    private final EmbeddedPostgres server;
    private final Path pidFile;

    private PostgresServer(EmbeddedPostgres server, Path pidFile) {
        this.server = server;
        this.pidFile = pidFile;
    }

    /**
     * @param durable the embedded server switches fsync, full_page_writes and synchronous_commit off, which is for unit
     *     tests: after a kill its data would mean nothing
     */
    public static PostgresServer start(Path directory, boolean durable, Guardian guardian) {
        Path pidFile = data(directory).resolve("postmaster.pid");
        guardian.watchPidFile(pidFile, "INT");
        try {
            return new PostgresServer(settings(directory, durable).start(), pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; its log is in " + log(directory), e);
        }
    }

    private static EmbeddedPostgres.Builder settings(Path directory, boolean durable) {
        String onOrOff = durable ? "on" : "off";
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(log(directory).toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data(directory))
                .setOverrideWorkingDirectory(ProgramsFolder.ofUser(directory).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("fsync", onOrOff)
                .setServerConfig("full_page_writes", onOrOff)
                .setServerConfig("synchronous_commit", onOrOff)
                .setServerConfig("listen_addresses", HOST)
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_wal_size", "1GB");
    }

    private static Path data(Path directory) {
        return directory.resolve("postgres");
    }

    private static Path log(Path directory) {
        return directory.resolve("postgres.log");
    }

    public int port() {
        return server.getPort();
    }

    /** Of the server itself, which is no child of this process: the one that started it has ended. */
    public long pid() {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port() + "/" + database;
    }

    /** As the superuser, which the server believes without a password: it listens on loopback only. */
    public Connection connect(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
