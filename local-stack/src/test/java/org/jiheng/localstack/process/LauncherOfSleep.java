package org.jiheng.localstack.process;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that starts a long sleep under a guardian, says its process id, and waits to be killed. */
final class LauncherOfSleep {
    private LauncherOfSleep() {}

    static Process start(Path removedAtTheEnd) throws IOException {
        return new ProcessBuilder(
                        ChildProcess.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherOfSleep.class.getName(),
                        removedAtTheEnd.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Guardian guardian = Guardian.start();
        guardian.removeAtEnd(Path.of(arguments[0]));
        Process sleep = new ProcessBuilder("sleep", "600").start();
        guardian.watch(sleep.pid(), "TERM");
        System.out.println(sleep.pid());
        sleep.waitFor();
    }
}
