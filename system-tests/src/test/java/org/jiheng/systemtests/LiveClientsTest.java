package org.jiheng.systemtests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The clients that docs/live.md shows, as somebody runs them who takes them from there. */
class LiveClientsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSystem system = RunningSystem.shared();
    private final Map<Path, Process> clients = new TreeMap<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        clients.values().forEach(client -> {
            client.descendants().forEach(ProcessHandle::destroy);
            client.destroy();
        });
    }

    @Test
    void eachComesToTheSameTotals() throws IOException {
        EvaluationPackage year = EvaluationPackage.example("rounding");
        startIfThere(year, "curl", "bash", "stream.sh", year.cycle());
        startIfThere(year, "node", "node", "stream.mjs", year.cycle());
        startIfThere(year, "python3", "python3", "feed.py", year.cycle());
        start(year, java(), "-cp", System.getProperty("java.class.path"), "Topic.java", year.cycle());

        system.load(year);

        Map<String, String> totals = totals(RunningSystem.results(system.scoring(), year.cycle()));
        assertThat(totals).isNotEmpty();
        for (Path printed : clients.keySet()) {
            Awaitility.await(printed.getFileName().toString())
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(printedTotals(printed)).isEqualTo(totals));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void startIfThere(EvaluationPackage year, String program, String... command) throws IOException {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(of -> Files.isExecutable(Path.of(of, program)));
        if (there) {
            start(year, command);
        } else {
            System.out.println("LEFT OUT: " + command[1] + ", there is no " + program);
        }
    }

    private void start(EvaluationPackage year, String... command) throws IOException {
        Path printed = folder.resolve(command[command.length - 2]);
        ProcessBuilder client = new ProcessBuilder(command)
                .directory(Servers.root().resolve("docs/live").toFile())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        client.environment()
                .putAll(Map.of(
                        "JIHENG_URL",
                        system.scoring().url(),
                        "JIHENG_TOKEN_URL",
                        system.servers().issuer() + "/token",
                        "JIHENG_TOKEN_FORM",
                        "grant_type=client_credentials&client_id=jiheng-local&client_secret=local"
                                + "&role=integration&jurisdiction=" + year.jurisdiction(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        system.servers().kafka()));
        clients.put(printed, client.start());
    }

    private static Map<String, String> printedTotals(Path printed) throws IOException {
        Map<String, String> totals = new TreeMap<>();
        try (Stream<String> lines = Files.lines(printed)) {
            for (String line : lines.toList()) {
                JsonNode standing = JSON.readTree(line);
                if (standing.get("type").asText().equals("org.jiheng.unit-score.v1")) {
                    totals.put(
                            standing.at("/data/unit").asText(),
                            standing.at("/data/total").asText());
                }
            }
        }
        return totals;
    }

    private static Map<String, String> totals(String results) {
        Map<String, String> totals = new TreeMap<>();
        List<String> rows = new ArrayList<>(results.lines().toList());
        List<String> header = List.of(rows.remove(0).split(","));
        for (String row : rows) {
            String[] cells = row.split(",", -1);
            totals.put(cells[header.indexOf("unit")], cells[header.indexOf("total")]);
        }
        return totals;
    }
}
