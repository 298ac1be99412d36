package org.jiheng.systemtests.environment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jiheng.kit.testing.Servers;
import org.jiheng.localstack.process.Guardian;
import org.jiheng.localstack.stack.SigningKeys;

import static java.util.Map.entry;

/** A service as it is built, running as a process of its own. */
public final class ServiceProcess {
    /** How many ports its management is after it. */
    static final int MANAGEMENT = 10;

    private static final String MANY = "100000000";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    // Ends the services even if the JVM of the tests is killed
    private static final Guardian GUARDIAN = Guardian.start();

    private final String name;
    private final int port;
    private final Servers servers;
    private final ServiceDatabase database;
    private final String signingKey;
    private final Map<String, String> settings = new HashMap<>(Map.of("JIHENG_PRODUCTION", "false"));
    private Process process;

    public ServiceProcess(String name, int port, Servers servers) {
        this(name, port, servers, ServiceDatabase.create(servers, name), SigningKeys.generate());
    }

    private ServiceProcess(String name, int port, Servers servers, ServiceDatabase database, String signingKey) {
        this.name = name;
        this.port = port;
        this.servers = servers;
        this.database = database;
        this.signingKey = signingKey;
    }

    /** Another instance of the service: on the same database, under the same key. */
    public ServiceProcess another(int atPort) {
        return new ServiceProcess(name, atPort, servers, database, signingKey);
    }

    public String name() {
        return name;
    }

    /** As if nobody had given it a setting. */
    public ServiceProcess without(String setting) {
        settings.remove(setting);
        return this;
    }

    ServiceProcess with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    /** Starts it; {@link #awaitReady} tells when it can be called. */
    public ServiceProcess start() {
        Path target = Servers.root().resolve(name + "-service/target");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                // the first compiler starts soonest; what draws keys for a wave needs the second
                "-XX:TieredStopAtLevel=" + (name.equals("survey") ? 4 : 1),
                "-XX:+UseSerialGC",
                "-jar",
                target.resolve("quarkus-app/quarkus-run.jar").toString());
        builder.environment().putAll(environment());
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        GUARDIAN.watch(process.pid(), "KILL");
        return this;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                entry("JIHENG_DB_URL", database.url()),
                entry("JIHENG_DB_USER", database.service()),
                entry("JIHENG_DB_PASSWORD", ServiceDatabase.PASSWORD),
                entry("JIHENG_DB_OWNER", database.owner()),
                entry("JIHENG_DB_OWNER_PASSWORD", ServiceDatabase.PASSWORD),
                entry("KAFKA_BOOTSTRAP_SERVERS", servers.kafka()),
                entry("JIHENG_OIDC_ISSUER", servers.issuer()),
                entry("JIHENG_AUDIT_SIGNING_KEY", signingKey),
                entry("JIHENG_WAVE_KEYS", waveKeys().toString()),
                entry("JIHENG_BALLOT_PAGE", "http://127.0.0.1:" + port + "/ballot/"),
                // all respondents of a test sit at one machine
                entry("JIHENG_LIMITS_RATE_ADDRESS_BURST", MANY),
                entry("JIHENG_LIMITS_RATE_PATHS_CODE_ENTRY_ADDRESS_BURST", MANY),
                entry("JIHENG_LIMITS_RATE_PATHS_CODE_ENTRY_TOTAL_BURST", MANY),
                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                entry("JIHENG_MANAGEMENT_PORT", Integer.toString(port + MANAGEMENT)));
    }

    public ServiceProcess awaitReady() {
        Awaitility.await(name + "-service, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the process has ended", () -> !process.isAlive())
                .until(this::isReady);
        return this;
    }

    /** Whether it can be called. */
    public boolean isReady() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(managementUrl() + "/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The present value of a metric without labels, called as Prometheus calls it. */
    public double metric(String metric) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(managementUrl() + "/q/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith(metric + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: no chance to finish anything. */
    public void kill() {
        end(process.destroyForcibly());
    }

    public void stop() {
        process.destroy();
        end(process);
    }

    private void end(Process ending) {
        try {
            if (!ending.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " did not end");
            }
            GUARDIAN.forget(ending.pid());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it has ended by itself; its exit code. */
    public int awaitEnd() {
        Awaitility.await(name + "-service ends, see " + log())
                .atMost(Duration.ofSeconds(120))
                .until(() -> !process.isAlive());
        return process.exitValue();
    }

    /** What it has said. */
    public String said() {
        try {
            return Files.readString(log().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServiceDatabase database() {
        return database;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Where it tells how it is. */
    public String managementUrl() {
        return "http://127.0.0.1:" + (port + MANAGEMENT);
    }

    /** Of this service, as long as its database. */
    public Path waveKeys() {
        return Servers.root().resolve("system-tests/target/wave-keys-" + name + "-" + port);
    }

    private File log() {
        return Servers.root()
                .resolve("system-tests/target/" + name + "-" + port + ".log")
                .toFile();
    }

    /** All or none: those of a start that failed would keep the next one from its time. */
    static void startAll(List<ServiceProcess> services) {
        services.forEach(ServiceProcess::start);
        try {
            services.forEach(ServiceProcess::awaitReady);
        } catch (ConditionTimeoutException | TerminalFailureException failed) {
            services.forEach(ServiceProcess::kill);
            throw failed;
        }
    }
}
