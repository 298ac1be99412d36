package org.jiheng.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Where a running stack says how it can be reached. The stack started last has the say. */
record StateFile(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path file() {
        return folder.resolve("stack.json");
    }

    void announce(ServiceUrls urls) throws IOException {
        Files.createDirectories(folder);
        // whoever reads meanwhile finds the old or the new, never a half
        Path written = Files.createTempFile(folder, "stack", ".tmp");
        JSON.writerWithDefaultPrettyPrinter().writeValue(written.toFile(), urls);
        Files.move(written, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<ServiceUrls> read() {
        try {
            return Files.isRegularFile(file())
                    ? Optional.of(JSON.readValue(file().toFile(), ServiceUrls.class))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Unless another stack has announced itself since. */
    void withdraw(ServiceUrls urls) throws IOException {
        if (read().filter(urls::equals).isPresent()) {
            Files.deleteIfExists(file());
        }
    }
}
