package org.jiheng.kit.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** PostgreSQL, Kafka and an identity provider: one process a JVM, which ends with it. */
public record Servers(String postgresHost, int postgresPort, String postgresUser, String kafka, String issuer) {
    private static final String STARTED = "jiheng.test.servers";

    /** Those that run already, or new ones. */
    public static synchronized Servers running() {
        // A system property, for Quarkus loads test classes more than once
        String line = System.getProperty(STARTED);
        if (line == null) {
            line = start();
            System.setProperty(STARTED, line);
        }
        return parse(line);
    }

    /** New ones beside those that run, for a test that needs topics nobody else writes to. */
    public static Servers another() {
        return parse(start());
    }

    private static String start() {
        Path jar = root().resolve("local-stack/target/jiheng.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build it with: mvn -Dquick package -pl local-stack");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            // Its standard input is a pipe from this JVM: it ends when the JVM does, however that ends
            Process process = new ProcessBuilder(java, "-jar", jar.toString(), "infra")
                    .redirectError(new File(root().toFile(), "local-stack/target/test-servers.log"))
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = out.readLine()) != null) {
                if (line.startsWith("{")) {
                    return line;
                }
            }
            throw new IllegalStateException("The servers did not start; see local-stack/target/test-servers.log");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Servers parse(String line) {
        try {
            JsonNode servers = new ObjectMapper().readTree(line);
            JsonNode postgres = servers.get("postgres");
            return new Servers(
                    postgres.get("host").asText(),
                    postgres.get("port").asInt(),
                    postgres.get("user").asText(),
                    servers.get("kafka").asText(),
                    servers.get("issuer").asText());
        } catch (IOException e) {
            throw new IllegalStateException(line, e);
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
