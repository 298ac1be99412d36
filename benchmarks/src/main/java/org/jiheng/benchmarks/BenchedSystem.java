package org.jiheng.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jiheng.localstack.infrastructure.Infrastructure;
import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Person;
import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.process.Guardian;

/**
 * Services in processes of their own, on a PostgreSQL that writes safely: what is measured on one that does not would
 * flatter whoever commits more often.
 */
final class BenchedSystem implements AutoCloseable {
    private static final String JURISDICTION = "350100";

    private final Path root;
    private final Guardian guardian = Guardian.start();
    private final Infrastructure infrastructure = Infrastructure.start(true, guardian);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<BenchedService> services = new ArrayList<>();
    private final List<Floor> others = new ArrayList<>();
    private boolean topicsSetUp;

    BenchedSystem(Path root) {
        this.root = root;
    }

    /** @param name of the service's folder, without "-service" */
    BenchedService start(String name) throws Exception {
        setUpTopics(name);
        BenchedService service = new BenchedService(name, root, infrastructure, http);
        services.add(service);
        service.start(guardian);
        return service;
    }

    private void setUpTopics(String name) throws IOException {
        if (topicsSetUp) {
            return;
        }
        Path log = Files.createTempFile("jiheng-bench-topics", ".log");
        log.toFile().deleteOnExit();
        ChildProcess topics = ChildProcess.start(
                "topics",
                List.of(
                        ChildProcess.java(),
                        "-cp",
                        root.resolve(name + "-service/target/quarkus-app/lib/main") + File.separator + "*",
                        "org.jiheng.kit.topics.TopicSetup",
                        "--bootstrap",
                        infrastructure.kafka().bootstrapServers()),
                Map.of(),
                log,
                guardian);
        if (topics.exitCode() != 0) {
            throw new IllegalStateException("the topics were not set up: " + topics.lastLines());
        }
        topicsSetUp = true;
    }

    String bootstrapServers() {
        return infrastructure.kafka().bootstrapServers();
    }

    /** Of the provider that persons come from. */
    String issuer() {
        return infrastructure.identity().issuer();
    }

    /** @param unit null: belongs to none */
    Supplier<String> person(String role, String unit) {
        return person(null, role, unit);
    }

    /** @param name tells several in that role apart */
    Supplier<String> person(String name, String role, String unit) {
        return token(Person.of(List.of(role), name, unit, null));
    }

    /** @param office whose components are assessed */
    Supplier<String> assessor(String office) {
        return token(Person.of(List.of("assessor"), null, null, office));
    }

    private Supplier<String> token(Person person) {
        String token = Identities.of(http, infrastructure.identity().issuer()).token(person, JURISDICTION);
        return () -> token;
    }

    /** The same hops as the services' with nothing in them, on the same servers. */
    Floor startFloor() throws Exception {
        Floor floor = new Floor(root, infrastructure, guardian);
        others.add(floor);
        return floor;
    }

    @Override
    public void close() {
        others.forEach(Floor::close);
        services.forEach(BenchedService::close);
        infrastructure.close();
        guardian.close();
    }
}
