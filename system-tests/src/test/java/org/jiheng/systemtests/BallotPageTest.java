package org.jiheng.systemtests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jiheng.kit.testing.Servers;
import org.jiheng.systemtests.environment.ReviewOfOneUnit;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The ballot page as the survey service serves it, in a browser, with a code out of a letter. */
class BallotPageTest {
    private static final Path PAGE = Servers.root().resolve("web/ballot");

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess survey = system.service("survey");
    private final ReviewOfOneUnit review = new ReviewOfOneUnit(system);

    @Test
    void aLetterIsAnsweredAndTheBallotIsThere() throws IOException, InterruptedException {
        assumeThat(isThere("chromium") && isThere("node") && Files.exists(PAGE.resolve("node_modules/playwright-core")))
                .as("left out: there is no Node.js or no Chromium, or the page was not built")
                .isTrue();
        review.open(
                "{\"sample\":{\"groups\":[{\"group\":\"RESIDENTS\",\"frame\":1,\"quota\":1,\"sheets\":0,\"rule\":\"r\"}]}}");
        String letter = review.issueWithAddresses("RESIDENTS", 1).get(0);

        String receipt = answer(letter, "P01", "ABCDN");
        review.close();

        String of = " WHERE cycle = '" + review.cycle() + "'";
        assertThat(survey.database().query("SELECT encode(spent_hash, 'hex') FROM spent" + of))
                .containsExactly(receipt);
        assertThat(survey.database()
                        .query("SELECT dimension || ' ' || option || ' ' || answers FROM tally" + of + " ORDER BY 1"))
                .containsExactly("DUTY B 1", "INTEGRITY C 1", "OPENNESS N 1", "POLICY A 1", "SERVICE D 1");
    }

    private static String answer(String address, String unit, String letters) throws IOException, InterruptedException {
        Process browser = new ProcessBuilder(List.of("node", "test/browser/answer.mjs", address, unit, letters))
                .directory(PAGE.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(browser.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(browser.waitFor(60, TimeUnit.SECONDS) && browser.exitValue() == 0)
                .as(said)
                .isTrue();
        return said;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
