package org.jiheng.localstack.process;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A small {@code sh} process that outlives its launcher by a moment. Its standard input is a pipe from the launcher:
 * the kernel closes it even when the launcher is killed with SIGKILL, and then the guardian ends exactly the processes
 * it was told to watch and removes the directories it was told of.
 */
public final class Guardian implements AutoCloseable {
    private final Process shell;
    private final BufferedWriter orders;

    private Guardian(Process shell) {
        this.shell = shell;
        this.orders = new BufferedWriter(new OutputStreamWriter(shell.getOutputStream(), StandardCharsets.UTF_8));
    }

    public static Guardian start() {
        try {
            Process shell = new ProcessBuilder("sh", "-c", script(), "jiheng-guardian")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Guardian(shell);
        } catch (IOException e) {
            throw new UncheckedIOException("no sh to start", e);
        }
    }

    /** @param signal what ends the process in order, e.g. TERM */
    public void watch(long pid, String signal) {
        order("watch " + pid + " " + signal);
    }

    /** The process whose id stands in the first line of the file when the launcher ends. */
    public void watchPidFile(Path file, String signal) {
        order("pidfile " + signal + " " + file);
    }

    /** An id that the system may give to somebody else's process from now on. */
    public void forget(long pid) {
        order("forget " + pid);
    }

    public void removeAtEnd(Path directory) {
        order("remove " + directory);
    }

    public long pid() {
        return shell.pid();
    }

    private synchronized void order(String line) {
        try {
            orders.write(line + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the guardian process is gone", e);
        }
    }

    /** Lets the guardian do what is left to do, and waits for it. */
    @Override
    public synchronized void close() {
        try {
            orders.close();
            shell.waitFor(15, TimeUnit.SECONDS);
        } catch (IOException e) {
            shell.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Guardian.class.getResourceAsStream("guardian.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
