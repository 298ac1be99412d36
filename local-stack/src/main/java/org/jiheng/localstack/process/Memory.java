package org.jiheng.localstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Resident memory of processes and all they started. Pages that processes share count once for each. */
public final class Memory {
    private Memory() {}

    /** In MiB, of this process and the roots, each with all its descendants. */
    public static long of(long... roots) {
        return LongStream.concat(LongStream.of(ProcessHandle.current().pid()), LongStream.of(roots))
                        .mapToObj(ProcessHandle::of)
                        .flatMap(Optional::stream)
                        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                        .mapToLong(process -> kibibytes(process.pid()))
                        .sum()
                / 1024;
    }

    private static long kibibytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.isReadable(status) ? fromProc(status) : fromPs(pid);
        } catch (IOException e) {
            // it has just ended
            return 0;
        }
    }

    private static long fromProc(Path status) throws IOException {
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(Memory::digits)
                .sum();
    }

    private static long fromPs(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        return digits(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static long digits(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
