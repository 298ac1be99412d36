package org.jiheng.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What another Java program holds. */
final class LiveHeap {
    private static final long KIBIBYTE = 1024;

    private LiveHeap() {}

    /** Bytes that are left once what nobody needs has been thrown away: the last column but one of the total. */
    static long of(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String said = said(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"));
        String last = said.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElse("");
        String[] columns = last.trim().split(" +");
        if (columns.length < 3) {
            throw new IOException("jcmd: " + said.lines().limit(5).toList());
        }
        return Long.parseLong(columns[2]);
    }

    /** Bytes of memory that it has of the machine: heap, used or not, what lies beside the heap, the program. */
    static long resident(long pid) throws IOException {
        String kibibytes =
                said(List.of("ps", "-o", "rss=", "-p", String.valueOf(pid))).trim();
        return Long.parseLong(kibibytes) * KIBIBYTE;
    }

    private static String said(List<String> command) throws IOException {
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
