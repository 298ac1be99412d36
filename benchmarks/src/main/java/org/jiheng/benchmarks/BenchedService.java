package org.jiheng.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Person;
import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.process.Guardian;
import org.jiheng.localstack.stack.SigningKeys;

/**
 * indicators-service in a process of its own, on a PostgreSQL that writes safely: what is measured on one that does not
 * would flatter whoever commits more often.
 */
final class BenchedService implements AutoCloseable {
    private static final String DATABASE = "indicators";
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final String JURISDICTION = "350100";

    private final Guardian guardian = Guardian.start();
    private final Infrastructure infrastructure;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path libraries;
    private final Path runnable;
    private final int port;
    private final int managementPort;
    private ChildProcess service;

    private BenchedService(Path root) throws IOException {
        infrastructure = Infrastructure.start(true, guardian);
        runnable = root.resolve("indicators-service/target/quarkus-app/quarkus-run.jar");
        libraries = root.resolve("indicators-service/target/quarkus-app/lib/main");
        port = freePort();
        managementPort = freePort();
    }

    static BenchedService start(Path root) throws Exception {
        BenchedService benched = new BenchedService(root);
        try {
            benched.createDatabase();
            benched.setUpTopics();
            benched.startService();
            return benched;
        } catch (Exception e) {
            benched.close();
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = infrastructure.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE bench_owner LOGIN PASSWORD 'bench'");
            statement.execute("CREATE ROLE bench_service LOGIN PASSWORD 'bench'");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER bench_owner");
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO bench_owner");
            statement.execute("GRANT USAGE ON SCHEMA public TO bench_service");
        }
    }

    private void setUpTopics() throws IOException {
        Path log = Files.createTempFile("jiheng-bench-topics", ".log");
        log.toFile().deleteOnExit();
        ChildProcess topics = ChildProcess.start(
                "topics",
                List.of(
                        ChildProcess.java(),
                        "-cp",
                        libraries + File.separator + "*",
                        "org.jiheng.kit.topics.TopicSetup",
                        "--bootstrap",
                        infrastructure.kafka().bootstrapServers()),
                Map.of(),
                log,
                guardian);
        if (topics.exitCode() != 0) {
            throw new IllegalStateException("the topics were not set up: " + topics.lastLines());
        }
    }

    private void startService() throws IOException, InterruptedException {
        Path log = Files.createTempFile("jiheng-bench-service", ".log");
        log.toFile().deleteOnExit();
        service = ChildProcess.start(
                "indicators-service",
                List.of(ChildProcess.java(), "-Xmx512m", "-jar", runnable.toString()),
                environment(),
                log,
                guardian);
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!service.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("indicators-service did not start: " + service.lastLines());
            }
            Thread.sleep(200);
        }
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("JIHENG_PRODUCTION", "false"),
                Map.entry("JIHENG_DB_URL", infrastructure.postgres().jdbcUrl(DATABASE)),
                Map.entry("JIHENG_DB_USER", "bench_service"),
                Map.entry("JIHENG_DB_PASSWORD", "bench"),
                Map.entry("JIHENG_DB_OWNER", "bench_owner"),
                Map.entry("JIHENG_DB_OWNER_PASSWORD", "bench"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers()),
                Map.entry("JIHENG_OIDC_ISSUER", infrastructure.identity().issuer()),
                Map.entry("JIHENG_AUDIT_SIGNING_KEY", SigningKeys.generate()),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", String.valueOf(port)),
                Map.entry("JIHENG_MANAGEMENT_PORT", String.valueOf(managementPort)));
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest asked = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"))
                    .build();
            return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** As the superuser. */
    Connection connect() throws SQLException {
        return infrastructure.postgres().connect(DATABASE);
    }

    /** @param unit null: belongs to none */
    Supplier<String> person(String role, String unit) {
        Person person = Person.of(List.of(role), null, unit, null);
        String token = Identities.of(http, infrastructure.identity().issuer()).token(person, JURISDICTION);
        return () -> token;
    }

    HttpRequest.Builder request(Supplier<String> person, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + person.get());
    }

    /** @throws IllegalStateException unless it was done */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(request + " was answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
        infrastructure.close();
        guardian.close();
    }
}
