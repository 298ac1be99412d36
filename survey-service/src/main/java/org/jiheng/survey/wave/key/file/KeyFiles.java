package org.jiheng.survey.wave.key.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

/** Small files that are there whole or not at all, also after a loss of power, and that nobody else may read. */
final class KeyFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE = permissions("rw-------");

    private final Path folder;

    private KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** In that folder, made if it is missing. */
    static KeyFiles in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new KeyFiles(folder);
    }

    void write(String name, byte[] content) throws IOException {
        Path unfinished = Files.createTempFile(folder, ".unfinished-", "", OURS_ALONE);
        try (FileChannel file = FileChannel.open(unfinished, WRITE)) {
            writeThrough(file, content);
        }
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
    }

    Optional<byte[]> read(String name) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Overwritten before it goes: the place that it had on the disk keeps nothing, where the file system writes in place. */
    void destroy(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            try (FileChannel open = FileChannel.open(file, WRITE)) {
                writeThrough(open, new byte[(int) open.size()]);
            }
            Files.deleteIfExists(file);
            forceFolder();
        }
    }

    private static void writeThrough(FileChannel file, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            file.write(left);
        }
        file.force(true);
    }

    /** That the file is called so is written in its folder. */
    private void forceFolder() throws IOException {
        try (FileChannel open = FileChannel.open(folder, READ)) {
            open.force(true);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
