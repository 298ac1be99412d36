package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Databases and broker stop when the disk is full. */
record DiskCheck(List<Path> folders, long leastMebibytes) implements Check {
    private static final long MEBIBYTE = 1024L * 1024;

    @Override
    public List<Observation> look() {
        return folders.stream().distinct().map(this::look).toList();
    }

    private Observation look(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
            return free < leastMebibytes
                    ? Observation.wrong("disk-full", folder, free, leastMebibytes)
                    : Observation.well("disk", folder, free);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
