package org.jiheng.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** PostgreSQL, Kafka and an identity provider: one of each a JVM, from where {@link Infra} says. */
public record Servers(PostgresServer postgres, String kafka, String issuer) {
    private static final String STARTED = "jiheng.test.servers";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those that run already, or new ones. */
    public static synchronized Servers running() {
        // A system property, for Quarkus loads test classes more than once
        String line = System.getProperty(STARTED);
        if (line == null) {
            Servers servers = Infra.chosen().start();
            System.setProperty(STARTED, servers.toLine());
            return servers;
        }
        return parse(line);
    }

    /** New ones beside those that run, for a test that needs topics nobody else writes to. */
    public static Servers another() {
        return Infra.chosen().startAnother();
    }

    static Servers parse(String line) {
        try {
            return JSON.readValue(line, Servers.class);
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
        }
    }

    private String toLine() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The root folder of the project. */
    public static Path root() {
        String given = System.getProperty("jiheng.root");
        Path here = given == null ? Path.of("").toAbsolutePath() : Path.of(given);
        while (!Files.exists(here.resolve("event-contracts"))) {
            here = here.getParent();
        }
        return here;
    }
}
