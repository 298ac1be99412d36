package org.jiheng.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program started from here, watched by the guardian, with its output in a file. */
public final class ChildProcess implements AutoCloseable {
    private static final int TAIL = 15;

    private final String name;
    private final Path log;
    private final Process process;
    private final Guardian guardian;

    private ChildProcess(String name, Path log, Process process, Guardian guardian) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.guardian = guardian;
    }

    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path log, Guardian guardian) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            guardian.watch(process.pid(), "TERM");
            return new ChildProcess(name, log, process, guardian);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The java that runs this program. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    public List<String> lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - TAIL), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Asks it to end; {@link #close} waits until it has. */
    public void terminate() {
        process.destroy();
    }

    @Override
    public void close() {
        terminate();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        guardian.forget(process.pid());
    }
}
