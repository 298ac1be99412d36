package org.jiheng.systemtests;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A source whose database was restored from an older state: what it says from then on is what counts. */
class RestoredSourceTest {
    private static final String UNIT = "P01";

    private final RunningSystem system = RunningSystem.shared();

    @Test
    void theNewerFactsAfterTheRestoreWin() {
        EvaluationPackage evaluationPackage = EvaluationPackage.example("rounding");
        system.load(evaluationPackage);
        ServiceProcess inspection = system.inspection();
        String cycle = evaluationPackage.cycle();
        inspection.stop();
        inspection.database().backUp();
        inspection.start().awaitReady();
        system.find(evaluationPackage, UNIT, "0.50");
        awaitDeduction(cycle, "0.50");
        inspection.stop();
        inspection.database().restore();
        inspection.start().awaitReady();

        system.find(evaluationPackage, UNIT, "0.30");

        awaitDeduction(cycle, "0.30");
        assertThat(RunningSystem.results(system.scoring(), cycle)).contains("," + UNIT + ",");
    }

    private void awaitDeduction(String cycle, String points) {
        Awaitility.await("deduction of " + points)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                RunningSystem.getJson(system.scoring(), "/api/v1/cycles/" + cycle + "/scores/" + UNIT)
                                        .get("deduction")
                                        .asText())
                        .isEqualTo(points));
    }
}
