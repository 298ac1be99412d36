package org.jiheng.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the service under test keeps the keys of waves. */
final class KeyFolder {
    private static final Path FOLDER = Path.of(System.getProperty("jiheng.wave-keys.directory"));

    private KeyFolder() {}

    /** The key of a wave, if there is one. */
    static Optional<Path> keyOf(ReviewedCycle cycle) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            file.getFileName().toString().startsWith(cycle.code() + "_" + ReviewedCycle.WAVE + "_"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While something is done without it. */
    static void without(ReviewedCycle cycle, Runnable done) {
        replaced(cycle, Optional.empty(), done);
    }

    /** While something is done with another in its place. */
    static void with(ReviewedCycle cycle, byte[] other, Runnable done) {
        replaced(cycle, Optional.of(other), done);
    }

    private static void replaced(ReviewedCycle cycle, Optional<byte[]> other, Runnable done) {
        Path key = keyOf(cycle).orElseThrow();
        try {
            byte[] kept = Files.readAllBytes(key);
            Files.delete(key);
            if (other.isPresent()) {
                Files.write(key, other.get());
            }
            try {
                done.run();
            } finally {
                Files.write(key, kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
