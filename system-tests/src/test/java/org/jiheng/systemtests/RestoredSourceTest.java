package org.jiheng.systemtests;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
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
        notifyFinding(inspection, evaluationPackage, "0.50");
        awaitDeduction(cycle, "0.50");
        inspection.stop();
        inspection.database().restore();
        inspection.start().awaitReady();

        notifyFinding(inspection, evaluationPackage, "0.30");

        awaitDeduction(cycle, "0.30");
        assertThat(RunningSystem.results(system.scoring(), cycle)).contains("," + UNIT + ",");
    }

    private static void notifyFinding(ServiceProcess inspection, EvaluationPackage evaluationPackage, String points) {
        Tokens inspector = Tokens.of("inspector").jurisdiction(evaluationPackage.jurisdiction());
        String findings = "/api/v1/cycles/" + evaluationPackage.cycle() + "/findings";
        String finding = RunningSystem.post(inspection, findings, inspector, """
                        {"unit":"%s","visit":"COVERT","area":"STYLE","points":"%s","occurredOn":"2012-11-02",
                         "description":"窗口无人值守"}""".formatted(UNIT, points))
                .get("finding")
                .asText();
        RunningSystem.post(inspection, findings + "/" + finding + "/notify", inspector, "");
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
