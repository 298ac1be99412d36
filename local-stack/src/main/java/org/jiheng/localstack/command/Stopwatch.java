package org.jiheng.localstack.command;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;

/** Seconds from the command to the ranking, counted from the start of this process. */
final class Stopwatch {
    private final long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
    private long startedAt;
    private long loadedAt;

    void started() {
        startedAt = System.currentTimeMillis();
    }

    void loaded() {
        loadedAt = System.currentTimeMillis();
    }

    String start() {
        return seconds(startedAt - begun);
    }

    String load() {
        return seconds(loadedAt - startedAt);
    }

    String total() {
        return seconds(loadedAt - begun);
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis / 100, 1).toPlainString();
    }
}
