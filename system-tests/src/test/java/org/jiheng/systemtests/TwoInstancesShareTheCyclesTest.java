package org.jiheng.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;

import org.awaitility.Awaitility;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each of two instances works at some of the cycles; one is killed among it and stays away, and the other has all to do. */
class TwoInstancesShareTheCyclesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CYCLES = 3;
    private static final String TAKEN =
            "jiheng_standing_latency_seconds_count{topic=\"jiheng.indicator-standings.v1\"}";

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess one = system.scoring();
    private final ServiceProcess other = one.another(RunningSystem.fourFreePorts());

    @AfterEach
    void endTheOther() {
        other.stop();
    }

    @Test
    void theOtherTakesOverWhatTheKilledOneHad() {
        List<EvaluationPackage> years = EvaluationPackage.examplesShared("rounding", CYCLES);
        other.start().awaitReady();
        double before = taken(one);
        List<Process> loads = years.stream().map(system::startLoading).toList();
        Awaitility.await("work at both").atMost(PATIENCE).until(() -> taken(one) > before && taken(other) > 0);

        other.kill();

        assertThat(loads).as("loads that were under way").allMatch(Process::isAlive);
        for (int i = 0; i < CYCLES; i++) {
            system.finish(loads.get(i), years.get(i));
        }
        for (EvaluationPackage year : years) {
            assertThat(RunningSystem.results(one, year.cycle())).isEqualTo(year.expected());
        }
    }

    /** How often an instance has taken what a unit's indicators are. */
    private static double taken(ServiceProcess instance) {
        try {
            return instance.metric(TAKEN);
        } catch (NoSuchElementException none) {
            return 0;
        }
    }
}
