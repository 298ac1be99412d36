package org.jiheng.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The board as the scoring service serves it, in a browser, with somebody signed in. */
class BoardPageTest {
    private static final Path PAGE = Servers.root().resolve("web/board");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningSystem system = RunningSystem.shared();
    private Process viewer;

    @TempDir
    Path folder;

    @AfterEach
    void leave() {
        if (viewer != null) {
            viewer.descendants().forEach(ProcessHandle::destroy);
            viewer.destroy();
        }
    }

    @Test
    void aFindingMovesAUnitDownTheBoard() throws IOException {
        assumeThat(isThere("chromium") && isThere("node") && Files.exists(PAGE.resolve("node_modules/playwright-core")))
                .as("left out: there is no Node.js or no Chromium, or the page was not built")
                .isTrue();
        EvaluationPackage year = EvaluationPackage.example("rounding");
        system.load(year);
        Path said = watch(year);
        awaitLine(said, "P01 P02 P03 P04 P05 P06 P07 P08 P09");

        notifyFinding(year, "P01", "0.40");

        awaitLine(said, "P02 P03 P01 P04 P05 P06 P07 P08 P09");
    }

    private Path watch(EvaluationPackage year) throws IOException {
        Path said = folder.resolve("said");
        viewer = new ProcessBuilder(
                        "node", "test/browser/watch.mjs", system.scoring().url() + "/board/", year.jurisdiction())
                .directory(PAGE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return said;
    }

    private static void awaitLine(Path said, String expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readAllLines(said)).last().isEqualTo(expected));
    }

    private void notifyFinding(EvaluationPackage year, String unit, String points) {
        String findings = "/api/v1/cycles/" + year.cycle() + "/findings";
        Tokens inspector = Tokens.of("inspector").jurisdiction(year.jurisdiction());
        String finding = RunningSystem.post(system.inspection(), findings, inspector, """
                        {"unit":"%s","visit":"COVERT","area":"STYLE","points":"%s","occurredOn":"2012-12-18",
                         "description":"窗口无人"}""".formatted(unit, points))
                .get("finding")
                .asText();
        RunningSystem.post(system.inspection(), findings + "/" + finding + "/notify", inspector, "");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
