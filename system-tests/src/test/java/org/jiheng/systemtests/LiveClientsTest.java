package org.jiheng.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.LiveClient;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.Totals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The clients that docs/live.md shows, while a year is loaded and the scoring service is killed. */
class LiveClientsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningSystem system = RunningSystem.shared();
    private final List<LiveClient> clients = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        clients.forEach(LiveClient::end);
    }

    @Test
    void eachComesToTheSameTotalsAndSaysNothingTwice() {
        EvaluationPackage year = EvaluationPackage.example("rounding");
        Process loading = system.startLoading(year);
        awaitCycle(year);
        start(year);
        clients.forEach(
                client -> await(client, () -> assertThat(client.printed()).isNotEmpty()));

        kill();
        system.finish(loading, year);
        awaitTotals(year);
        // now that all is still, whoever does not know its place any more is told what it was told before
        kill();
        system.find(year, Totals.of(year.expected()).keySet().iterator().next(), "0.10");

        awaitTotals(year);
        for (LiveClient client : clients) {
            assertThat(saidBefore(client.printed())).as(client.name()).isEmpty();
        }
    }

    private void kill() {
        system.scoring().kill();
        system.scoring().start().awaitReady();
    }

    /** A client that comes sooner is told that there is no such cycle, and ends. */
    private void awaitCycle(EvaluationPackage year) {
        Awaitility.await("the cycle in scoring")
                .atMost(PATIENCE)
                .ignoreExceptionsMatching(AssertionError.class::isInstance)
                .until(() -> RunningSystem.results(system.scoring(), year.cycle()) != null);
    }

    private void start(EvaluationPackage year) {
        Map<String, String> told = Map.of(
                "JIHENG_URL",
                system.scoring().url(),
                "JIHENG_TOKEN_URL",
                system.servers().issuer() + "/token",
                "JIHENG_TOKEN_FORM",
                "grant_type=client_credentials&client_id=jiheng-local&client_secret=local"
                        + "&role=integration&jurisdiction=" + year.jurisdiction(),
                "KAFKA_BOOTSTRAP_SERVERS",
                system.servers().kafka());
        LiveClient.byHttp().forEach(name -> clients.add(LiveClient.byHttp(name, year.cycle(), told, folder)));
        clients.add(LiveClient.byKafka(year.cycle(), told, folder));
    }

    private void awaitTotals(EvaluationPackage year) {
        system.awaitEverythingTaken(year.cycle(), system.scoring());
        Map<String, String> totals = Totals.of(RunningSystem.results(system.scoring(), year.cycle()));
        assertThat(totals).isNotEmpty();
        clients.forEach(client ->
                await(client, () -> assertThat(Totals.of(client.printed())).isEqualTo(totals)));
    }

    private static void await(LiveClient client, ThrowingRunnable seen) {
        Awaitility.await(client.name()).atMost(PATIENCE).ignoreExceptions().untilAsserted(seen);
    }

    /** What was printed although the same, or newer, had been printed of its subject. */
    private static List<JsonNode> saidBefore(List<JsonNode> printed) {
        Map<String, Long> held = new HashMap<>();
        List<JsonNode> again = new ArrayList<>();
        for (JsonNode standing : printed) {
            String subject = standing.get("type").asText() + " "
                    + standing.get("subject").asText();
            long revision = Long.parseLong(standing.get("revision").asText());
            Long before = held.put(subject, revision);
            if (before != null && revision <= before) {
                again.add(standing);
            }
        }
        return again;
    }
}
