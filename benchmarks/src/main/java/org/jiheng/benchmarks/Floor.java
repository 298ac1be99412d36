package org.jiheng.benchmarks;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.process.Guardian;

/** {@link FloorProgram} in a process of its own, as large as a service's, with a database and a topic of its own. */
final class Floor implements FactSource, AutoCloseable {
    private static final String NAME = "floor";
    private static final int UNITS = 75;
    private static final long SEED = 2012;
    private static final long READY_WITHIN_NANOS = 60_000_000_000L;

    private final int port = BenchedService.freePort();
    private final ChildProcess process;
    private final int[] steps = new int[UNITS];
    private final SplittableRandom random = new SplittableRandom(SEED);

    Floor(Path root, Infrastructure infrastructure, Guardian guardian)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        createDatabase(infrastructure);
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", infrastructure.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(NAME, 1, (short) 1))).all().get();
        }
        Path log = Files.createTempFile("jiheng-bench-floor", ".log");
        log.toFile().deleteOnExit();
        process = ChildProcess.start(
                NAME,
                List.of(
                        ChildProcess.java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        root.resolve("benchmarks/target/benchmarks.jar") + File.pathSeparator
                                + root.resolve("benchmarks/target/lib") + File.separator + "*",
                        FloorProgram.class.getName(),
                        String.valueOf(port),
                        infrastructure.postgres().jdbcUrl(NAME) + "?user=postgres&password=postgres",
                        infrastructure.kafka().bootstrapServers()),
                Map.of(),
                log,
                guardian);
        awaitReady();
    }

    private static void createDatabase(Infrastructure infrastructure) throws SQLException {
        try (Connection connection = infrastructure.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        }
        try (Connection connection = infrastructure.postgres().connect(NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE fact (fact text NOT NULL); CREATE TABLE taken (fact text NOT NULL)");
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + READY_WITHIN_NANOS;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(NAME + " did not start: " + process.lastLines());
            }
            Thread.sleep(100);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    byte[] watching() {
        return KeptConnection.get(port, "/stream", "");
    }

    @Override
    public void prepare(int facts) {
        // nothing needs to be there
    }

    @Override
    public Fact next(int number) {
        int unit = random.nextInt(UNITS);
        String fact = unit + " " + ++steps[unit];
        return new Fact(unit, 0, BigDecimal.valueOf(steps[unit]), port, KeptConnection.post(port, "/fact", fact));
    }

    @Override
    public StreamedEvents subscribe(OpenLoop facts) throws IOException {
        return new StreamedEvents(port, watching(), data -> {
            int space = data.indexOf(' ');
            facts.seen(Integer.parseInt(data.substring(0, space)), 0, new BigDecimal(data.substring(space + 1)));
        });
    }

    @Override
    public void close() {
        process.close();
    }
}
