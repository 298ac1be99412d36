package org.jiheng.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own bench: the insert of a sealed ballot, one a commit, by 16 clients. */
final class Pgbench {
    private static final int CLIENTS = 16;
    private static final int THREADS = 2;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9]+)\\.");

    private final int port;
    private final String database;
    private final Path script;

    /**
     * @param table like that of a wave's intake
     * @param sealed bytes of a sealed ballot
     */
    Pgbench(int port, String database, String table, int sealed) throws IOException {
        this.port = port;
        this.database = database;
        this.script = Files.createTempFile("jiheng-bench", ".sql");
        script.toFile().deleteOnExit();
        Files.writeString(
                script,
                "\\set drawn random(1, 9223372036854775807)\n"
                        + "INSERT INTO " + table
                        + " (spent_hash, group_code, channel, sealed) VALUES (sha256(int8send(:drawn)),"
                        + " 'RESIDENTS', 'ONLINE', decode(repeat('5e', " + sealed
                        + "), 'hex')) ON CONFLICT DO NOTHING;\n");
    }

    /** Commits in a second. */
    long rate(int seconds) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=" + THREADS,
                        "--time=" + seconds,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + port,
                        "--username=postgres",
                        database))
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (!run.waitFor(1, TimeUnit.MINUTES) || run.exitValue() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said);
        }
        return Long.parseLong(rate.group(1));
    }
}
