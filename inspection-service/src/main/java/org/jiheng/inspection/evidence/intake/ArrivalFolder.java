package org.jiheng.inspection.evidence.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
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
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final int ADMINISTRATOR = 0;

    private final Path folder;

    ArrivalFolder(@ConfigProperty(name = "inspection.evidence.folder") Path folder) {
        this.folder = folder;
    }

    void started(@Observes StartupEvent start) {
        int left = removeLeft();
        remove(file());
        if (left > 0) {
            LOG.infof("%d files that never arrived whole are removed from %s", left, folder);
        }
    }

    /** A new one, empty, which nobody else on the machine may read. */
    Path file() {
        try {
            Path created = created();
            return ownOnly(Files.createTempFile(created, PREFIX, SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int removeLeft() {
        int removed = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(created(), PREFIX + "*" + SUFFIX)) {
            for (Path each : left) {
                remove(each);
                removed++;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In a folder that all may write to somebody else may have put a link under its name. */
    private Path created() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            create();
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException(folder + " is no folder");
        }
        return folder;
    }

    /** Also while running: whoever tidies up the folder for temporary files takes it away. */
    private void create() throws IOException {
        Files.createDirectories(folder.toAbsolutePath().resolveSibling(""));
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNERS));
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("%s is made meanwhile", folder);
        }
    }

    /** Whose folder it is may put another file in this one's place; an administrator may anyway. */
    private Path ownOnly(Path file) throws IOException {
        int owner = owner(folder);
        if (owner != ADMINISTRATOR && owner != owner(file)) {
            Files.delete(file);
            throw new IllegalStateException(folder + " is somebody else's");
        }
        if (owner == owner(file)) {
            Files.setPosixFilePermissions(folder, OWNERS);
        }
        return file;
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }
}
