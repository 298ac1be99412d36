package org.jiheng.systemtests;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.InspectedCycle;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The inspection service can be killed at any moment: what it acknowledged is in the deduction ledger, once; the chain is whole and the
 * head that was signed last speaks of all of it.
 */
class LedgerKilledTest {
    private static final List<String> UNITS = List.of("P01", "P02");
    private static final int CLIENTS = 4;
    private static final int FINDINGS = 12;
    private static final int KILLS = 4;
    /** A notice each, and every second one is taken back. */
    private static final int ACTS = CLIENTS * FINDINGS * 3 / 2;

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess inspection = system.inspection();
    private final InspectedCycle cycle = new InspectedCycle(system, UNITS);
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    Path files;

    @Test
    void killedAgainAndAgainItHasEveryAcknowledgedActOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, CLIENTS).forEach(client -> clients.execute(() -> inspect(UNITS.get(client % UNITS.size()))));
        clients.shutdown();
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = kill * ACTS / (KILLS + 1);
            Awaitility.await("act " + enough)
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= enough);
            inspection.kill();
            inspection.start().awaitReady();
        }

        assertThat(clients.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        assertThat(acknowledged).hasSize(ACTS);
        assertThat(rows("SELECT kind || ' ' || finding FROM ledger_entry"))
                .containsExactlyInAnyOrderElementsOf(List.copyOf(acknowledged));
        assertThat(rows("SELECT max(entries) FROM ledger_head")).containsExactly(Integer.toString(ACTS));
        assertThat(verified()).contains(" " + ACTS + " ");
    }

    /** Every second finding stands, the others are withdrawn. */
    private void inspect(String unit) {
        for (int i = 0; i < FINDINGS; i++) {
            String finding = UUID.randomUUID().toString();
            done(cycle.inspector(), "/findings", InspectedCycle.finding(finding, unit, "0.10"));
            done(cycle.inspector(), "/findings/" + finding + "/notify", "{}");
            acknowledged.add("DEDUCTION " + finding);
            if (i % 2 == 0) {
                done(cycle.officer(unit), "/findings/" + finding + "/accept", "{}");
            } else {
                done(cycle.officer(unit), "/findings/" + finding + "/appeal", "{\"grounds\":\"当日外出办事\"}");
                done(
                        cycle.reviewer(),
                        "/findings/" + finding + "/decide",
                        "{\"decision\":\"WITHDRAWN\",\"reason\":\"经核实\"}");
                acknowledged.add("REVERSAL " + finding);
            }
        }
    }

    private void done(Tokens caller, String below, String body) {
        HttpResponse<String> answer = cycle.insist(caller, UUID.randomUUID().toString(), below, body);
        assertThat(answer.statusCode()).as("%s: %s", below, answer.body()).isIn(200, 201);
    }

    private List<String> rows(String select) {
        return inspection.database().query(select + " WHERE cycle = '" + cycle.cycle() + "'");
    }

    /** What {@code ./jiheng verify-ledger} says of the export. */
    private String verified() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Servers.root().resolve("local-stack/target/jiheng.jar").toString(),
                "verify-ledger",
                file("export"),
                file("head"),
                "--key",
                file("key")));
        Path said = files.resolve("said");
        Process verifying = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(verifying.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String words = Files.readString(said);
        assertThat(verifying.exitValue()).as(words).isZero();
        return words;
    }

    private String file(String what) throws IOException {
        String path = cycle.path("/deduction-ledger/" + what);
        return Files.writeString(files.resolve(what), RunningSystem.getText(inspection, path))
                .toString();
    }
}
