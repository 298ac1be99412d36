package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Where PostgreSQL's programs are unpacked, once a user and not once a start. What stands there is executed, so nobody else
 * may enter it; the library makes what it unpacks writable for all, which the folder around it keeps in.
 */
final class ProgramsFolder {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private ProgramsFolder() {}

    /** @param run this run's own folder, used where the user's cache cannot be */
    static Path ofUser(Path run) {
        try {
            return in(cache(), run);
        } catch (IOException | UnsupportedOperationException e) {
            return run.resolve("programs");
        }
    }

    static Path in(Path cache, Path run) throws IOException {
        Files.createDirectories(cache);
        Path own = cache.resolve("jiheng-postgres");
        try {
            Files.createDirectory(own, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            refuseUnlessOwn(own, run);
            Files.setPosixFilePermissions(own, OWNER_ONLY);
        }
        return own.resolve("programs");
    }

    private static void refuseUnlessOwn(Path folder, Path run) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.getOwner(folder).equals(Files.getOwner(run))) {
            throw new IOException(folder + " belongs to somebody else");
        }
    }

    private static Path cache() {
        String given = System.getenv("XDG_CACHE_HOME");
        return given != null && Path.of(given).isAbsolute()
                ? Path.of(given)
                : Path.of(System.getProperty("user.home"), ".cache");
    }
}
