package org.jiheng.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./jiheng} as a newcomer uses it, and what is left of it afterwards: nothing. */
@Tag("full")
class JihengCommandTest {
    @TempDir
    private Path folder;

    @Test
    void demoPrintsTheRankingAndLeavesNothingRunning() throws Exception {
        EvaluationPackage evaluationPackage = EvaluationPackage.example("rounding");
        Path results = folder.resolve("results.csv");
        Process demo = jiheng(
                "demo",
                "--exit",
                "--port",
                "0",
                "--package",
                evaluationPackage.folder().toString(),
                "--results",
                results.toString());

        List<ProcessHandle> started = watchUntilItEnds(demo);

        assertThat(demo.exitValue()).as(output()).isZero();
        assertThat(Files.readString(results)).isEqualTo(evaluationPackage.expected());
        assertThat(started).isNotEmpty();
        awaitGone(started);
    }

    @Test
    void killedItTakesItsProcessesWithIt() throws Exception {
        Process up = jiheng("up", "--port", "0");
        Awaitility.await("services started, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> !up.isAlive())
                .until(() -> javaProcessesBelow(up) >= 4);
        List<ProcessHandle> started = up.descendants().toList();

        up.destroyForcibly().waitFor();

        awaitGone(started);
    }

    @ParameterizedTest
    @CsvSource({"INT, -", "TERM, ''"})
    void whoEndsItIsNotToldThatAServiceEnded(String signal, String group) throws Exception {
        Process up = ofItsOwnGroup("up", "--port", "0", "--lang", "en");
        Awaitility.await("it runs, see " + log())
                .atMost(Duration.ofSeconds(180))
                .failFast(() -> !up.isAlive())
                .until(() -> output().contains("Ctrl-C ends everything"));
        List<ProcessHandle> started = up.descendants().toList();

        send(signal, group + up.pid());

        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).doesNotContain("ended", "Nobody answers", ".log");
        awaitGone(started);
    }

    @Test
    void whoEndsItWhileItStartsIsNotToldSoEither() throws Exception {
        Process up = ofItsOwnGroup("up", "--port", "0", "--lang", "en");
        Awaitility.await("services are starting, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .failFast(() -> !up.isAlive())
                .until(() -> javaProcessesBelow(up) >= 1);
        List<ProcessHandle> started = up.descendants().toList();

        send("INT", "-" + up.pid());

        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).doesNotContain("ended", "Nobody answers", ".log", "Exception");
        awaitGone(started);
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        int port = RunningSystem.fourFreePorts();
        try (ServerSocket taken = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            Process demo = jiheng("demo", "--exit", "--port", Integer.toString(port));

            List<ProcessHandle> started = watchUntilItEnds(demo);

            assertThat(demo.exitValue()).isNotZero();
            assertThat(output())
                    .contains(Integer.toString(taken.getLocalPort()))
                    .contains("--port");
            awaitGone(started);
        }
    }

    @Test
    void aBrokenPackageIsRefusedWholeWithEveryFault() throws Exception {
        EvaluationPackage broken = EvaluationPackage.example("rounding");
        Path units = broken.folder().resolve("units.csv");
        Files.writeString(units, Files.readString(units).replaceFirst("PARTY_MASS", "NO_SUCH_TIER"));
        Path findings = broken.folder().resolve("findings.csv");
        Files.writeString(findings, Files.readString(findings).replace(",45,", ",4.555,"));
        Process demo = jiheng(
                "demo", "--exit", "--port", "0", "--package", broken.folder().toString());

        List<ProcessHandle> started = watchUntilItEnds(demo);

        assertThat(demo.exitValue()).isNotZero();
        assertThat(output())
                .contains("units.csv")
                .contains("NO_SUCH_TIER")
                .contains("findings.csv")
                .contains("4.555");
        awaitGone(started);
    }

    private Process jiheng(String... arguments) throws IOException {
        return start(List.of(Servers.root().resolve("jiheng").toString()), arguments);
    }

    /** As a shell starts it at a terminal, where Ctrl-C reaches the whole group; a build in the background ignores SIGINT. */
    private Process ofItsOwnGroup(String... arguments) throws IOException {
        return start(
                List.of(
                        "setsid",
                        "env",
                        "--default-signal=INT",
                        Servers.root().resolve("jiheng").toString()),
                arguments);
    }

    private static void send(String signal, String to) throws Exception {
        Process kill = new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- " + to).start();
        assertThat(kill.waitFor()).as("kill").isZero();
    }

    private Process start(List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private static List<ProcessHandle> watchUntilItEnds(Process process) throws InterruptedException {
        List<ProcessHandle> seen = new ArrayList<>();
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            process.descendants().filter(p -> !seen.contains(p)).forEach(seen::add);
        }
        return seen;
    }

    private static long javaProcessesBelow(Process process) {
        return process.descendants()
                .filter(p -> p.info().command().orElse("").endsWith("java"))
                .filter(p -> String.join(" ", p.info().arguments().orElse(new String[0]))
                        .contains("quarkus-run.jar"))
                .count();
    }

    private static void awaitGone(List<ProcessHandle> processes) {
        Awaitility.await("all processes gone")
                .atMost(Duration.ofSeconds(60))
                .until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Path log() {
        return folder.resolve("output.txt");
    }

    private String output() throws IOException {
        return Files.readString(log());
    }
}
