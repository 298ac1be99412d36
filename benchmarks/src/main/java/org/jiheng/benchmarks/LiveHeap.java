package org.jiheng.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What another Java program holds. */
final class LiveHeap {
    private LiveHeap() {}

    /** Bytes that are left once what nobody needs has been thrown away: the last column but one of the total. */
    static long of(long pid) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process run = new ProcessBuilder(List.of(jcmd, String.valueOf(pid), "GC.class_histogram"))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
}
