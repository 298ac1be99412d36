package org.jiheng.systemtests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A cycle that is written as a package gives the same results again, though nobody's ballot is in it. */
class ExportedCycleTest {
    private final RunningSystem system = RunningSystem.shared();

    @TempDir
    private Path temporary;

    @Test
    void loadedAgainItComesOutTheSame() throws Exception {
        comesOutTheSame("edge-cases", true);
    }

    /** Of one the results are provisional: it is written without them. */
    @ParameterizedTest
    @Tag("full")
    @CsvSource({"rounding, false", "fuzhou-2012, true"})
    void soDoTheOthers(String example, boolean complete) throws Exception {
        comesOutTheSame(example, complete);
    }

    @Test
    void withoutASecondAuditorNothingIsWritten() throws Exception {
        EvaluationPackage year = EvaluationPackage.example("rounding");
        system.load(year);
        Path folder = temporary.resolve("year");

        Process export = export(year, folder);

        assertThat(export.exitValue()).isEqualTo(1);
        assertThat(temporary).isDirectoryNotContaining(path -> !path.equals(log()));
    }

    private void comesOutTheSame(String example, boolean complete) throws Exception {
        EvaluationPackage year = EvaluationPackage.example(example);
        system.load(year);
        releaseTheRows(year);
        Path folder = temporary.resolve(example);

        assertThat(export(year, folder).exitValue()).as(Files.readString(log())).isZero();

        assertThat(Files.exists(folder.resolve("expected.csv"))).isEqualTo(complete);
        assertThat(Files.readAllLines(folder.resolve("ballots.csv")))
                .isNotEqualTo(Files.readAllLines(year.folder().resolve("ballots.csv")));
        EvaluationPackage again = EvaluationPackage.again(folder);
        system.load(again);
        assertThat(RunningSystem.results(system.scoring(), again.cycle())).isEqualTo(year.expected());
    }

    private Process export(EvaluationPackage year, Path folder) throws Exception {
        Process export = system.startExporting(year.cycle(), folder, log());
        assertThat(export.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return export;
    }

    private Path log() {
        return temporary.resolve("export.log");
    }

    private void releaseTheRows(EvaluationPackage year) {
        ServiceProcess survey = system.service("survey");
        String waves = "/api/v1/cycles/" + year.cycle() + "/waves";
        for (JsonNode wave : RunningSystem.getJson(survey, waves).path("waves")) {
            if (!wave.path("state").asText().equals("PLANNED")) {
                String held = waves + "/" + wave.path("wave").asText();
                signCodes(survey, held, person(year, "auditor", "signs"));
                RunningSystem.post(survey, held + "/certify", person(year, "survey-manager", "asks"), "{}");
                RunningSystem.post(survey, held + "/certify/confirm", person(year, "survey-manager", "confirms"), "{}");
                String exports = held + "/ballot-exports";
                String export = RunningSystem.post(
                                survey, exports, person(year, "auditor", "asks"), "{\"reason\":\"Archive\"}")
                        .path("export")
                        .asText();
                RunningSystem.post(
                        survey, exports + "/" + export + "/release", person(year, "auditor", "releases"), "{}");
            }
        }
    }

    private static Tokens person(EvaluationPackage year, String role, String person) {
        return Tokens.of(role).person(person).jurisdiction(year.jurisdiction());
    }

    private static void signCodes(ServiceProcess survey, String wave, Tokens auditor) {
        for (JsonNode group :
                RunningSystem.getJson(survey, wave + "/access-codes").get("groups")) {
            if (group.get("issued").asInt() > 0) {
                RunningSystem.post(survey, wave + "/access-codes/signature", auditor, "{}");
                return;
            }
        }
    }
}
