package org.jiheng.localstack.doctor;

import java.nio.file.Path;
import java.util.List;

/** Databases and broker stop when the disk is full. */
record DiskCheck(List<Path> folders, long leastMebibytes) implements Check {
    private static final long MEBIBYTE = 1024L * 1024;

    @Override
    public List<Observation> look() {
        return folders.stream().distinct().map(this::look).toList();
    }

    /** Asks the folder itself: which file system it lies on cannot be told everywhere, as in a container. */
    private Observation look(Path folder) {
        long free = folder.toFile().getUsableSpace() / MEBIBYTE;
        return free < leastMebibytes
                ? Observation.wrong("disk-full", folder, free, leastMebibytes)
                : Observation.well("disk", folder, free);
    }
}
