package org.jiheng.localstack.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.process.Guardian;
import org.jiheng.localstack.process.Memory;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;

import static java.util.Map.entry;

/** The whole system on this machine; whatever of it runs ends with {@link #close}, or with this process. */
public final class LocalStack implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final ProjectFolder project;
    private final ServicePorts ports;
    private final Words words;
    private final Progress progress;
    private final Guardian guardian = Guardian.start();
    private final String signingKey = SigningKeys.generate();
    private final List<ChildProcess> services = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Infrastructure infrastructure;
    private RunFolder run;
    private boolean announced;
    private boolean closed;

    public LocalStack(ProjectFolder project, ServicePorts ports, Words words, Progress progress) {
        this.project = project;
        this.ports = ports;
        this.words = words;
        this.progress = progress;
    }

    /** Returns when every service says it is ready. */
    public void start() {
        project.refuseUnlessBuilt();
        try {
            run = RunFolder.create(project.runs());
            progress.begin(words.text("start.infrastructure"), 0);
            startInfrastructure();
            setUpTopics();
            progress.end();
            progress.begin(words.text("start.services"), Service.values().length);
            // two at a time: each keeps a core busy while it starts
            startTogether(Service.INDICATORS, Service.SCORING);
            startTogether(Service.SURVEY, Service.INSPECTION);
            progress.end();
            writeState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            progress.abandon();
        }
    }

    private void startInfrastructure() {
        Infrastructure started = Infrastructure.start(true, guardian);
        synchronized (this) {
            infrastructure = started;
        }
    }

    private void setUpTopics() {
        ChildProcess setUp = ChildProcess.start(
                "topics",
                List.of(
                        ChildProcess.java(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        project.libraries(Service.SCORING) + File.separator + "*",
                        "org.jiheng.kit.topics.TopicSetup",
                        "--bootstrap",
                        infrastructure.kafka().bootstrapServers()),
                Map.of(),
                run.log("topics"),
                guardian);
        int code = setUp.exitCode();
        setUp.close();
        if (code != 0) {
            throw new Trouble(setUp.lastLines(), "stack.topics-failed", setUp.log());
        }
    }

    private void startTogether(Service... together) {
        List<Service> waiting = new ArrayList<>(List.of(together));
        Map<Service, ChildProcess> started = new LinkedHashMap<>();
        for (Service service : together) {
            started.put(service, start(service));
        }
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!waiting.isEmpty()) {
            waiting.forEach(service -> refuseIfDead(started.get(service), "stack.service-died"));
            waiting.removeIf(this::isReady);
            progress.reached(services.size() - waiting.size());
            if (System.nanoTime() > end) {
                throw tooSlow(started.get(waiting.get(0)));
            }
            pause();
        }
    }

    private ChildProcess start(Service service) {
        ChildProcess process = ChildProcess.start(
                service.folder(), command(service), environment(service), run.log(service.folder()), guardian);
        synchronized (this) {
            services.add(process);
        }
        return process;
    }

    private List<String> command(Service service) {
        return List.of(
                ChildProcess.java(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                // the first compiler starts soonest; what draws keys for a wave needs the second
                "-XX:TieredStopAtLevel=" + (service == Service.SURVEY ? 4 : 1),
                "-jar",
                project.runnable(service).toString());
    }

    private Map<String, String> environment(Service service) {
        ServiceDatabase database = ServiceDatabase.create(infrastructure.postgres(), service);
        return Map.ofEntries(
                entry("JIHENG_PRODUCTION", "false"),
                entry("JIHENG_DB_URL", database.url()),
                entry("JIHENG_DB_USER", database.user()),
                entry("JIHENG_DB_PASSWORD", database.password()),
                entry("JIHENG_DB_OWNER", database.owner()),
                entry("JIHENG_DB_OWNER_PASSWORD", database.ownerPassword()),
                entry("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka().bootstrapServers()),
                entry("JIHENG_OIDC_ISSUER", infrastructure.identity().issuer()),
                entry("JIHENG_AUDIT_SIGNING_KEY", signingKey),
                entry("JIHENG_WAVE_KEYS", run.waveKeys().toString()),
                entry("JIHENG_BALLOT_PAGE", "http://127.0.0.1:" + ports.of(Service.SURVEY) + "/ballot/"),
                entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                entry("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service))),
                entry("JIHENG_MANAGEMENT_PORT", String.valueOf(ports.managementOf(service))));
    }

    private static void refuseIfDead(ChildProcess process, String message) {
        if (!process.isAlive()) {
            throw new Trouble(process.lastLines(), message, process.name(), process.log());
        }
    }

    private static Trouble tooSlow(ChildProcess process) {
        return new Trouble(
                process.lastLines(), "stack.service-slow", process.name(), READY_WITHIN.toSeconds(), process.log());
    }

    private boolean isReady(Service service) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ports.managementUrl(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ServiceUrls urls() {
        return ports.urls(
                infrastructure.identity().issuer(), infrastructure.kafka().bootstrapServers());
    }

    /** Of all processes of the stack, in MiB. */
    public long memory() {
        return Memory.of(infrastructure.postgres().pid());
    }

    private void writeState() throws IOException {
        project.stateFile().announce(urls());
        announced = true;
    }

    /** Throws if a service has ended by itself. */
    public void refuseIfOneDied() {
        services.forEach(service -> refuseIfDead(service, "stack.service-ended"));
    }

    private void forgetState() {
        if (!announced) {
            return;
        }
        try {
            project.stateFile().withdraw(urls());
        } catch (IOException e) {
            System.err.println("jiheng: " + e.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        forgetState();
        services.forEach(ChildProcess::terminate);
        services.forEach(ChildProcess::close);
        if (infrastructure != null) {
            infrastructure.close();
        }
        guardian.close();
    }
}
