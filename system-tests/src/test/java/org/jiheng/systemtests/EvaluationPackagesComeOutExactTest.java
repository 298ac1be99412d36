package org.jiheng.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.Explanations;
import org.jiheng.systemtests.environment.LoadedYear;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        LoadedYear.certify(system, evaluationPackage);
        system.awaitEverythingTaken(evaluationPackage.cycle(), system.scoring());
        assertThat(new Explanations(system.scoring(), evaluationPackage.cycle()).results(evaluationPackage.expected()))
                .isEqualTo(evaluationPackage.expected());
    }

    @Test
    void aBureausOwnYearIsWrittenWithASlashAndCalledWithADot() {
        EvaluationPackage year = EvaluationPackage.exampleOfABureau("rounding");

        system.load(year);

        assertThat(year.cycle()).endsWith(".A15-2012");
        assertThat(RunningSystem.results(system.scoring(), year.cycle())).isEqualTo(year.expected());
    }

    @Test
    void aYearThatIsLoadedAgainComesOutTheSame(@TempDir Path folder) throws Exception {
        EvaluationPackage year = EvaluationPackage.example("rounding");
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        system.finish(system.startLoading(year, "--results", first.toString()), year);

        system.finish(system.startLoading(year, "--lang", "en", "--results", second.toString()), year);

        assertThat(Files.readString(first)).isEqualTo(year.expected());
        assertThat(Files.readString(second)).isEqualTo(year.expected());
        assertThat(Files.readString(RunningSystem.loadLog(year))).contains("This package was loaded before, all of it");
    }
}
