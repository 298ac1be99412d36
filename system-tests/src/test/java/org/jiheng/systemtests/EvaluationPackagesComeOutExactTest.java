package org.jiheng.systemtests;

import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Loaded through the public interfaces, every package comes out as it must, to the last digit. */
class EvaluationPackagesComeOutExactTest {
    private final RunningSystem system = RunningSystem.shared();

    @ParameterizedTest
    @ValueSource(strings = {"fuzhou-2012", "edge-cases", "rounding"})
    void theResultsAreThoseExpected(String example) {
        EvaluationPackage evaluationPackage = EvaluationPackage.example(example);

        system.load(evaluationPackage);

        assertThat(RunningSystem.results(system.scoring(), evaluationPackage.cycle()))
                .isEqualTo(evaluationPackage.expected());
    }
}
