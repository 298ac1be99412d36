package org.jiheng.localstack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.jiheng.localstack.infrastructure.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class GuardianTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path temporary;

    @Test
    void endsWhatAKilledLauncherLeavesBehind() throws IOException {
        Path data = Files.createDirectory(temporary.resolve("data of a launcher"));
        Process launcher = LauncherOfSleep.start(data);
        long sleeper = firstLine(launcher);
        assertThat(runs(sleeper)).isTrue();

        launcher.destroyForcibly();

        await().atMost(SOON).until(() -> !runs(sleeper) && !Files.exists(data));
    }

    @Test
    void leavesAForgottenProcessAlone() throws IOException {
        Process child = new ProcessBuilder("sleep", "60").start();
        Guardian guardian = Guardian.start();
        guardian.watch(child.pid(), "TERM");
        guardian.forget(child.pid());

        guardian.close();

        assertThat(child.isAlive()).isTrue();
        child.destroyForcibly();
    }

    @Test
    void findsAServerByItsPidFile() throws IOException {
        Process child = new ProcessBuilder("sleep", "60").start();
        Path pidFile = Files.writeString(temporary.resolve("server.pid"), child.pid() + "\n/data\n");
        Guardian guardian = Guardian.start();
        guardian.watchPidFile(pidFile, "INT");

        guardian.close();

        await().atMost(SOON).until(() -> !child.isAlive());
    }

    @Test
    void postgresGoesWithTheGuardian() {
        Guardian guardian = Guardian.start();
        PostgresServer server = PostgresServer.start(temporary, false, guardian);
        long pid = server.pid();
        assertThat(runs(pid)).isTrue();

        guardian.close();

        await().atMost(SOON).until(() -> !runs(pid));
    }

    private static long firstLine(Process process) throws IOException {
        return Long.parseLong(new BufferedReader(process.inputReader(StandardCharsets.UTF_8)).readLine());
    }

    /** A zombie that nobody reaps does not run any more. */
    private static boolean runs(long pid) {
        try {
            Path stat = Path.of("/proc", Long.toString(pid), "stat");
            boolean zombie = Files.isReadable(stat) && Files.readString(stat).contains(") Z ");
            return !zombie && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
        } catch (IOException ended) {
            return false;
        }
    }
}
