package org.jiheng.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The logs of one run of the stack, beside those of the last runs and of any that still goes on. */
record RunFolder(Path folder) {
    private static final int KEPT = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final Pattern NAME = Pattern.compile("[0-9]+-[0-9]+-[0-9]+-([0-9]{1,18})-.*");

    /** A folder of its own for this process, named for now. */
    static RunFolder create(Path runs) {
        try {
            Files.createDirectories(runs);
            removeOld(runs);
            String name = TIME.format(LocalDateTime.now()) + "-"
                    + ProcessHandle.current().pid() + "-";
            return new RunFolder(Files.createTempDirectory(runs, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gone with the run, as its databases are. */
    Path waveKeys() {
        return folder.resolve("wave-keys");
    }

    Path log(String service) {
        return folder.resolve(service + ".log");
    }

    private static void removeOld(Path runs) throws IOException {
        for (Path old : newestFirst(runs).stream().skip(KEPT - 1L).toList()) {
            if (!goesOn(old)) {
                remove(old);
            }
        }
    }

    private static List<Path> newestFirst(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static boolean goesOn(Path run) {
        Matcher name = NAME.matcher(String.valueOf(run.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
