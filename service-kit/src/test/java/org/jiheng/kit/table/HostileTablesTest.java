package org.jiheng.kit.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

class HostileTablesTest {
    /** Most of it is what the files themselves take, and their making. */
    private static final String HEAP = "-Xmx112m";

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void hostileFilesAreRefusedWithinASmallHeap() throws IOException, InterruptedException {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileTables.class.getName())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(reading.waitFor()).as("%s", said).isZero();
        assertThat(said)
                .containsExactly(
                        "rows-of-csv: too-many-rows",
                        "rows-of-workbook: too-many-rows",
                        "zip-bomb: unpacks-too-large",
                        "tight-zip: packed-too-tightly",
                        "long-text: cell-too-long",
                        "far-exponent: 1 cell-no-decimal",
                        "one-text-in-every-cell: too-much-text",
                        "many-formulas: 4001 formula-cell");
    }
}
