package org.jiheng.inspection.evidence.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where files lie while they arrive: a folder of this instance alone, so that what is in it at the start was left by a kill. */
@ApplicationScoped
class ArrivalFolder {
    private static final Logger LOG = Logger.getLogger(ArrivalFolder.class);
    private static final String PREFIX = "arriving-";
    private static final String SUFFIX = ".part";

    private final Path folder;

    ArrivalFolder(@ConfigProperty(name = "inspection.evidence.folder") Path folder) {
        this.folder = folder;
    }

    void started(@Observes StartupEvent start) {
        int left = removeLeft();
        if (left > 0) {
            LOG.infof("%d files that never arrived whole are removed from %s", left, folder);
        }
    }

    /** A new one, empty, which nobody else on the machine may read. */
    Path file() {
        try {
            return Files.createTempFile(folder, PREFIX, SUFFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int removeLeft() {
        int removed = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(created(), PREFIX + "*" + SUFFIX)) {
            for (Path each : left) {
                Files.delete(each);
                removed++;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a folder that all may write to somebody else may have put a link under its name. */
    private Path created() throws IOException {
        Files.createDirectories(folder);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException(folder + " is no folder");
        }
        return folder;
    }
}
