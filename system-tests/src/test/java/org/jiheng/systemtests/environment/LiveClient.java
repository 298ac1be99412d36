package org.jiheng.systemtests.environment;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;

/** A program of docs/live, run as by somebody who takes it from there. */
public final class LiveClient {
    /** Those that ask the scoring service, and what each needs to be there. */
    private static final Map<String, String> BY_HTTP =
            Map.of("stream.sh", "curl", "stream.mjs", "node", "feed.py", "python3");

    private static final String TOPIC = "Topic.java";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final Path printed;
    private final Path said;

    private LiveClient(String name, List<String> command, Map<String, String> environment, Path folder) {
        this.name = name;
        this.printed = folder.resolve(name + ".printed");
        this.said = folder.resolve(name + ".said");
        ProcessBuilder client = new ProcessBuilder(command)
                .directory(Servers.root().resolve("docs/live").toFile())
                .redirectOutput(printed.toFile())
                .redirectError(said.toFile());
        client.environment().putAll(environment);
        try {
            process = client.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of those that can be run here; the log has the others. */
    public static List<String> byHttp() {
        List<String> names = new ArrayList<>();
        BY_HTTP.forEach((name, program) -> {
            boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .anyMatch(of -> Files.isExecutable(Path.of(of, program)));
            if (there) {
                names.add(name);
            } else {
                System.out.println("LEFT OUT: " + name + ", there is no " + program);
            }
        });
        return names;
    }

    /**
     * @param environment what it is told beside the cycle
     * @param folder where it prints to
     */
    public static LiveClient byHttp(String name, String cycle, Map<String, String> environment, Path folder) {
        String program = BY_HTTP.get(name);
        return new LiveClient(
                name, List.of(program.equals("curl") ? "bash" : program, name, cycle), environment, folder);
    }

    /** The one that reads the topics. */
    public static LiveClient byKafka(String cycle, Map<String, String> environment, Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new LiveClient(
                TOPIC, List.of(java, "-cp", System.getProperty("java.class.path"), TOPIC, cycle), environment, folder);
    }

    public String name() {
        return name;
    }

    /** The standings that it has printed. */
    public List<JsonNode> printed() {
        try {
            List<JsonNode> standings = new ArrayList<>();
            for (String line : Files.readAllLines(printed)) {
                standings.add(JSON.readTree(line));
            }
            return standings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it complained of. */
    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has ended by itself; its exit code. */
    public int awaitEnd() {
        Awaitility.await(name + " ends").atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    public void end() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
