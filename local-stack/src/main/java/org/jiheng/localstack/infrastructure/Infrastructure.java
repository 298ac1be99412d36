package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jiheng.localstack.process.Guardian;
import org.slf4j.LoggerFactory;

/** PostgreSQL, Kafka and the identity provider together, with their data in a directory that goes when they go. */
public final class Infrastructure implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path directory;
    private PostgresServer postgres;
    private KafkaBroker kafka;
    private LocalIdentity identity;

    private Infrastructure(Path directory) {
        this.directory = directory;
    }

    public static Infrastructure start(boolean durable, Guardian guardian) {
        Infrastructure infrastructure = new Infrastructure(temporaryDirectory());
        guardian.removeAtEnd(infrastructure.directory);
        try {
            infrastructure.startAll(durable, guardian);
            return infrastructure;
        } catch (IOException | RuntimeException e) {
            infrastructure.close();
            throw new IllegalStateException("the infrastructure did not start: " + e.getMessage(), e);
        }
    }

    private void startAll(boolean durable, Guardian guardian) throws IOException {
        // else several threads do it at once, and slf4j says so on the terminal
        LoggerFactory.getILoggerFactory();
        Thread broker = new Thread(() -> kafka = KafkaBroker.start(directory), "kafka-start");
        broker.start();
        postgres = remember(PostgresServer.start(directory, durable, guardian));
        identity = remember(LocalIdentity.start());
        await(broker);
    }

    private void await(Thread broker) {
        try {
            broker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (kafka == null) {
            throw new IllegalStateException("Kafka did not start");
        }
        remember(kafka);
    }

    private <T extends AutoCloseable> T remember(T part) {
        started.push(part);
        return part;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    public LocalIdentity identity() {
        return identity;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("jiheng: " + e.getMessage());
            }
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("jiheng-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory", e);
        }
    }
}
