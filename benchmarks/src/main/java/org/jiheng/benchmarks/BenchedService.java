package org.jiheng.benchmarks;

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
import java.util.function.Predicate;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.process.Guardian;
import org.jiheng.localstack.stack.SigningKeys;

/** One service in a process of its own, with the database of its own that is called like it. */
final class BenchedService implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ARRIVES_WITHIN = Duration.ofSeconds(60);
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);

    private final String name;
    private final Path runnable;
    private final Infrastructure infrastructure;
    private final HttpClient http;
    private final int port;
    private final int managementPort;
    private final Path waveKeys;
    private ChildProcess process;

    BenchedService(String name, Path root, Infrastructure infrastructure, HttpClient http) throws IOException {
        this.name = name;
        this.runnable = root.resolve(name + "-service/target/quarkus-app/quarkus-run.jar");
        this.infrastructure = infrastructure;
        this.http = http;
        this.port = freePort();
        this.managementPort = freePort();
        this.waveKeys = Files.createTempDirectory("jiheng-bench-keys");
    }

    void start(Guardian guardian) throws SQLException, IOException, InterruptedException {
        guardian.removeAtEnd(waveKeys);
        createDatabase();
        Path log = Files.createTempFile("jiheng-bench-service", ".log");
        log.toFile().deleteOnExit();
        process = ChildProcess.start(
                name + "-service",
                List.of(ChildProcess.java(), "-Xmx512m", "-XX:+UseSerialGC", "-jar", runnable.toString()),
                environment(),
                log,
                guardian);
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(name + "-service did not start: " + process.lastLines());
            }
            Thread.sleep(200);
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = infrastructure.postgres().connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + owner() + " LOGIN PASSWORD 'bench'");
            statement.execute("CREATE ROLE " + role() + " LOGIN PASSWORD 'bench'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner());
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER SCHEMA public OWNER TO " + owner());
            statement.execute("GRANT USAGE ON SCHEMA public TO " + role());
        }
    }

    private String owner() {
        return name + "_owner";
    }

    private String role() {
        return name + "_service";
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("JIHENG_PRODUCTION", "false"),
                Map.entry("JIHENG_DB_URL", infrastructure.postgres().jdbcUrl(name)),
                Map.entry("JIHENG_DB_USER", role()),
                Map.entry("JIHENG_DB_PASSWORD", "bench"),
                Map.entry("JIHENG_DB_OWNER", owner()),
                Map.entry("JIHENG_DB_OWNER_PASSWORD", "bench"),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers()),
                Map.entry("JIHENG_OIDC_ISSUER", infrastructure.identity().issuer()),
                Map.entry("JIHENG_AUDIT_SIGNING_KEY", SigningKeys.generate()),
                Map.entry("JIHENG_WAVE_KEYS", waveKeys.toString()),
                Map.entry("JIHENG_BALLOT_PAGE", "http://127.0.0.1:" + port + "/ballot/"),
                // all requests come from this machine
                Map.entry("JIHENG_LIMITS_RATE_ADDRESS_BURST", "10000000"),
                Map.entry("JIHENG_LIMITS_RATE_ADDRESS_PER_SECOND", "1000000"),
                Map.entry("JIHENG_LIMITS_RATE_PERSON_BURST", "10000000"),
                Map.entry("JIHENG_LIMITS_RATE_PERSON_PER_SECOND", "1000000"),
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
        return infrastructure.postgres().connect(name);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    int databasePort() {
        return infrastructure.postgres().port();
    }

    String jdbcUrl() {
        return infrastructure.postgres().jdbcUrl(name);
    }

    Path waveKeys() {
        return waveKeys;
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

    void post(Supplier<String> person, String path, String body) throws IOException, InterruptedException {
        send(request(person, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build());
    }

    /** Asks until the answer is as it should be: what comes by Kafka takes its time. */
    void await(Supplier<String> person, String path, Predicate<JsonNode> arrived)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + ARRIVES_WITHIN.toNanos();
        HttpRequest asked = request(person, path).build();
        HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        while (answer.statusCode() != 200 || !arrived.test(JSON.readTree(answer.body()))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        path + " is still answered " + answer.statusCode() + " " + answer.body());
            }
            Thread.sleep(200);
            answer = http.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** How long it took, in nanoseconds. */
    long timed(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        send(request);
        return System.nanoTime() - begun;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
