package org.jiheng.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.kit.testing.Viewer;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances on one database: one is killed while a year is loaded, then both go back to what a back-up holds. */
class WatchedThroughKillsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CUTS_BETWEEN_KILLS = 15;

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess one = system.scoring();
    private final ServiceProcess other = one.another(RunningSystem.fourFreePorts());
    private final Random random = new Random(20_121_231);

    @AfterEach
    void endTheOther() {
        other.stop();
    }

    @Test
    void whoIsCutAgainAndAgainSeesTheSameAsWhoNeverWas() {
        EvaluationPackage year = EvaluationPackage.example("edge-cases");
        one.stop();
        one.database().backUp();
        one.start().awaitReady();
        other.start().awaitReady();
        Process loading = system.startLoading(year);
        Viewer never = viewer(year);
        Viewer often = viewer(year);

        cutUntilLoaded(year, often, loading);

        system.finish(loading, year);
        for (Viewer viewer : List.of(never, often)) {
            awaitTotals(viewer, year);
        }
        assertThat(often.picture().standings()).isEqualTo(never.picture().standings());

        one.stop();
        other.stop();
        one.database().restore();
        one.start().awaitReady();
        other.start().awaitReady();
        for (Viewer viewer : List.of(never, often)) {
            viewer.cut();
            viewer.connect(address(one, year));
            awaitTotals(viewer, year);
            viewer.close();
        }
    }

    private void cutUntilLoaded(EvaluationPackage year, Viewer often, Process loading) {
        while (loading.isAlive()) {
            for (int cut = 0; cut < CUTS_BETWEEN_KILLS; cut++) {
                often.cut();
                often.connect(address(random.nextBoolean() ? one : other, year));
                int events = often.events().size();
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(PATIENCE)
                        .until(() -> often.events().size() > events || !loading.isAlive());
            }
            often.cut();
            one.kill();
            often.connect(address(other, year));
            one.start().awaitReady();
        }
    }

    private Viewer viewer(EvaluationPackage year) {
        String token = Tokens.of("auditor").jurisdiction(year.jurisdiction()).token();
        return Awaitility.await("the cycle in scoring")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Viewer.at(address(other, year), token), viewer -> true);
    }

    private static String address(ServiceProcess instance, EvaluationPackage year) {
        return instance.url() + "/api/v1/cycles/" + year.cycle() + "/stream";
    }

    private void awaitTotals(Viewer viewer, EvaluationPackage year) {
        Awaitility.await("the totals of the year")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(totals(viewer)).isEqualTo(totals(year)));
    }

    private static Map<String, String> totals(Viewer viewer) {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode standing : viewer.picture().standings().values()) {
            if (standing.at("/data").has("total")) {
                totals.put(
                        standing.at("/data/unit").asText(),
                        standing.at("/data/total").asText());
            }
        }
        return totals;
    }

    private static Map<String, String> totals(EvaluationPackage year) {
        Map<String, String> totals = new TreeMap<>();
        List<String> rows = year.expected().lines().toList();
        List<String> header = List.of(rows.get(0).split(","));
        rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(row -> totals.put(row[header.indexOf("unit")], row[header.indexOf("total")]));
        return totals;
    }
}
