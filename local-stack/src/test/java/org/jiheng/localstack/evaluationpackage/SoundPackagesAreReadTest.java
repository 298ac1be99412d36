package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jiheng.localstack.stack.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SoundPackagesAreReadTest {
    @Test
    void theExampleYearIsSound() {
        EvaluationPackage year =
                EvaluationPackage.read(ProjectFolder.ofThisProgram().exampleYear());

        assertThat(List.of(
                        year.units().size(),
                        year.indicators().size(),
                        year.ballots().size(),
                        year.findings().size()))
                .containsExactly(75, 2289, 1845, 140);
    }

    @Test
    void pointsMayBeMissingAndAFindingDropped() {
        EvaluationPackage year = EvaluationPackage.read(SmallYear.FOLDER);

        assertThat(year.assessments().get(2).assessedPoints()).isEmpty();
        assertThat(year.findings().get(1).status()).isEqualTo(Finding.Status.DROPPED);
    }

    @Test
    void filesOtherThanSchemeAndUnitsMayBeMissing(@TempDir Path folder) throws IOException {
        Files.copy(SmallYear.FOLDER.resolve("scheme.json"), folder.resolve("scheme.json"));
        Files.copy(SmallYear.FOLDER.resolve("units.csv"), folder.resolve("units.csv"));

        EvaluationPackage year = EvaluationPackage.read(folder);

        assertThat(year.units()).hasSize(2);
        assertThat(year.ballots()).isEmpty();
    }

    @Test
    void aFileMayHoldOnlyItsHeader(@TempDir Path folder) throws IOException {
        Files.copy(SmallYear.FOLDER.resolve("scheme.json"), folder.resolve("scheme.json"));
        Files.copy(SmallYear.FOLDER.resolve("units.csv"), folder.resolve("units.csv"));
        Files.writeString(folder.resolve("progress.csv"), "indicator,date,actual\n");

        EvaluationPackage year = EvaluationPackage.read(folder);

        assertThat(year.progressReports()).isEmpty();
    }
}
