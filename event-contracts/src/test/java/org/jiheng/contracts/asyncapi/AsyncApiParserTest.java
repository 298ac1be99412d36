package org.jiheng.contracts.asyncapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The AsyncAPI initiative's own parser judges the document. It needs Node.js; where that is missing, it is left out. */
class AsyncApiParserTest {

    private static final String PARSER = "@asyncapi/parser@3.6.6";
    private static final Path INSTALLED = Path.of("target/asyncapi-parser");
    private static final Path TEST_FILES =
            Path.of("src/test/resources/asyncapi").toAbsolutePath();

    private record Outcome(int code, String output) {}

    private static String whyLeftOut = "";

    @BeforeAll
    static void installTheParser() throws Exception {
        if (run("node", "--version").code() != 0) {
            whyLeftOut = "AsyncApiParserTest is left out: there is no Node.js";
            return;
        }
        Outcome npm = run(
                "npm",
                "install",
                "--prefix",
                ".",
                "--no-save",
                "--no-audit",
                "--no-fund",
                "--ignore-scripts",
                "--fetch-retries=1",
                PARSER);
        if (npm.code() != 0) {
            whyLeftOut = "AsyncApiParserTest is left out: npm cannot install " + PARSER + ": " + npm.output();
        }
    }

    // before each test, not before all: else the report counts nothing as skipped
    @BeforeEach
    void sayWhatIsLeftOut() {
        assumeTrue(whyLeftOut.isEmpty(), whyLeftOut);
    }

    @Test
    void theParserAcceptsTheDocument() throws Exception {
        assertThat(errorsIn(AsyncApiDocument.FILE)).isEmpty();
    }

    @Test
    void theParserRefusesAnOperationOfUnknownAction() throws Exception {
        assertThat(errorsIn(TEST_FILES.resolve("unknown-action.yaml")))
                .anyMatch(error -> error.startsWith("operations/surveyReceivesCycles/action"));
    }

    private static List<String> errorsIn(Path document) throws Exception {
        Outcome parser = run(
                "node",
                TEST_FILES.resolve("errors.cjs").toString(),
                document.toAbsolutePath().toString());
        assertThat(parser.code()).as(parser.output()).isZero();
        return parser.output().lines().toList();
    }

    private static Outcome run(String... command) throws Exception {
        Files.createDirectories(INSTALLED);
        Path output = Files.createTempFile(INSTALLED, "output", ".txt");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        process.environment()
                .put(
                        "NODE_PATH",
                        INSTALLED.resolve("node_modules").toAbsolutePath().toString());
        try {
            return finished(process.start(), output);
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        }
    }

    private static Outcome finished(Process process, Path output) throws Exception {
        if (!process.waitFor(3, MINUTES)) {
            process.destroyForcibly().waitFor();
            return new Outcome(-1, "took more than 3 minutes");
        }
        return new Outcome(process.exitValue(), Files.readString(output));
    }
}
