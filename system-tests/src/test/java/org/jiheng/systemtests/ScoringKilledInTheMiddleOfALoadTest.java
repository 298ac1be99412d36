package org.jiheng.systemtests;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The scoring service can be killed at any moment; what it had not stored it reads again. */
class ScoringKilledInTheMiddleOfALoadTest {
    private static final int KILLS = 3;

    private final RunningSystem system = RunningSystem.shared();

    @Test
    void theResultsAreTheSame() {
        EvaluationPackage evaluationPackage = EvaluationPackage.example("fuzhou-2012");
        Process loading = system.startLoading(evaluationPackage);
        int kills = 0;
        while (kills < KILLS && loading.isAlive()) {
            long taken = takenStandings(evaluationPackage.cycle());
            Awaitility.await("scoring at work")
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> takenStandings(evaluationPackage.cycle()) > taken || !loading.isAlive());

            system.scoring().kill();

            kills += loading.isAlive() ? 1 : 0;
            system.scoring().start().awaitReady();
        }
        system.finish(loading, evaluationPackage);

        assertThat(kills).as("kills in the middle of the load").isPositive();
        assertThat(RunningSystem.results(system.scoring(), evaluationPackage.cycle()))
                .isEqualTo(evaluationPackage.expected());
    }

    private long takenStandings(String cycle) {
        return system
                .scoring()
                .database()
                .query("SELECT count(*) FROM taken_standing WHERE partition_key = '" + cycle + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }
}
