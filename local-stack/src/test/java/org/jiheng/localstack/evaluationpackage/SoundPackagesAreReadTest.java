package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jiheng.localstack.stack.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aFindingMayTakeNothingOffAndSayNothing(@TempDir Path folder) throws IOException {
        SmallYear.copyTo(folder);
        replace(folder.resolve("findings.csv"), "0.5,DROPPED,,窗口离岗", "0,NOTIFIED,,");

        Finding finding = EvaluationPackage.read(folder).findings().get(1);

        assertThat(finding.points()).isZero();
        assertThat(finding.description()).isEmpty();
    }

    @Test
    void aBasicIndicatorMayNameASource(@TempDir Path folder) throws IOException {
        SmallYear.copyTo(folder);
        replace(folder.resolve("indicators.csv"), "BASIC,,0.2", "BASIC,FIVE_YEAR_PLAN,0.2");

        assertThat(EvaluationPackage.read(folder).indicators().get(1).source()).isEqualTo("FIVE_YEAR_PLAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"350100/A15-2012", "350100.A15-2012"})
    void aBureausCycleIsCalledWithADotHoweverItIsWritten(String written, @TempDir Path folder) throws IOException {
        SmallYear.copyTo(folder);
        replace(folder.resolve("scheme.json"), "\"350100-2012\"", "\"" + written + "\"");
        replace(folder.resolve("scheme.json"), "\"350100\"", "\"350100/A15\"");

        Scheme scheme = EvaluationPackage.read(folder).scheme();

        assertThat(scheme.cycle()).isEqualTo("350100.A15-2012");
        assertThat(scheme.jurisdiction()).isEqualTo("350100/A15");
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

    private static void replace(Path file, String given, String other) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(given);
        Files.writeString(file, text.replace(given, other));
    }
}
