package org.jiheng.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import static org.jiheng.benchmarks.Directly.execute;

/** A nation: 2,800 cycles of 90 units each at one scoring-service. */
final class ScaleBench {
    private static final int YARDSTICK_CYCLES = 500;
    private static final int CITY = 75;
    private static final int CYCLES = 2_800;
    private static final int UNITS = 90;
    private static final int STANDINGS_A_UNIT = 4;
    private static final int WARM_CYCLES = 20;
    private static final int CYCLES_A_ROUND = 10;
    private static final int APPLY_ROUNDS = 5;
    private static final int WARM_CHANGES = 300;
    private static final int CHANGES = 100;
    private static final int CHANGE_ROUNDS = 3;
    private static final int WARM_RANKINGS = 5;
    private static final int RANKINGS = 7;
    private static final long WITHIN_SECONDS = 400;
    private static final long POLL_MILLIS = 10;
    private static final List<String> WRITTEN = List.of(
            "taken_standing",
            "unit_score",
            "tier_ranking",
            "score_history",
            "standing_history",
            "outbox",
            "latest_change");

    private static final String SEED = """
            INSERT INTO taken_standing (topic, subject, partition_key, revision, digest, data, extensions, taken_at) \
            SELECT topic, replace(subject, from_code, to_code), to_code, revision, digest, \
                replace(data::text, from_code, to_code)::jsonb, replace(extensions::text, from_code, to_code)::jsonb, \
                taken_at \
            FROM (SELECT 100000 + n || '-2012' AS to_code, 100001 + n %% %d || '-2012' AS from_code \
                  FROM generate_series(%d, %d) AS n) AS cycles \
            JOIN taken_standing ON partition_key = from_code \
            WHERE topic <> 'jiheng.cycles.v1'""";

    private final BenchedService scoring;
    private final Nation nation;
    private final String bootstrap;
    private int changes;

    ScaleBench(BenchedSystem system) throws Exception {
        this.scoring = system.start("scoring");
        this.bootstrap = system.bootstrapServers();
        this.nation = new Nation(bootstrap);
    }

    void measure(Figures figures) throws Exception {
        try (Connection connection = scoring.connect();
                nation) {
            nation.send(0, CITY);
            awaitTaken(connection, 0, 1, 1 + CITY * STANDINGS_A_UNIT);
            oneChange(connection, WARM_CHANGES);
            List<Long> small = changeRounds(connection);
            figures.progress("one change at " + CITY + " units, µs: " + micros(small));
            measureApplying(connection, figures);
            long heapBefore = LiveHeap.of(scoring.pid());
            rescore(connection, figures);
            List<Long> large = changeRounds(connection);
            List<BigDecimal> ratios = new ArrayList<>();
            for (int i = 0; i < CHANGE_ROUNDS; i++) {
                ratios.add(Figure.ratio(large.get(i), small.get(i)));
            }
            add(figures, "one change at 252,000 units, time against one at 75", ratios, "2", false);
            figures.tell("one change, median in µs, from the topic to the commit: at 75 units " + micros(small)
                    + ", at 252,000 " + micros(large));
            measureHeap(connection, heapBefore, figures);
            measureRanking(figures);
            figures.tell("a stream processor that only sums up points by cycle: "
                    + new StreamsYardstick(bootstrap).rate(YARDSTICK_CYCLES, UNITS) + " units a second");
        }
    }

    private static void add(Figures figures, String name, List<BigDecimal> measured, String bound, boolean atLeast) {
        figures.add(new Figure(name, measured, new BigDecimal(bound), atLeast));
    }

    private static List<Long> micros(List<Long> nanos) {
        return nanos.stream().map(each -> each / 1_000).toList();
    }

    private List<Long> changeRounds(Connection connection) throws SQLException, InterruptedException {
        List<Long> rounds = new ArrayList<>();
        oneChange(connection, CHANGES);
        for (int i = 0; i < CHANGE_ROUNDS; i++) {
            rounds.add(oneChange(connection, CHANGES));
        }
        return rounds;
    }

    /** Median of so many, one after the other, each another unit of the first cycle. */
    private long oneChange(Connection connection, int number) throws SQLException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            changes++;
            int unit = changes % CITY;
            int hundredths = 60 + changes / CITY;
            long begun = System.nanoTime();
            nation.sendDeductions(0, unit, hundredths);
            nation.flush();
            awaitFigure(
                    connection,
                    "SELECT (raw_deduction * 100)::bigint FROM unit_score WHERE cycle = ? AND unit = ?",
                    figure -> figure == hundredths,
                    0,
                    Nation.code(0),
                    Nation.unit(unit));
            taken.add(System.nanoTime() - begun);
        }
        return taken.stream().sorted().toList().get(number / 2);
    }

    /** What follows from a standing is committed with it. */
    private static void awaitTaken(Connection connection, int first, int cycles, long standings)
            throws SQLException, InterruptedException {
        awaitFigure(
                connection,
                "SELECT count(*) FROM taken_standing WHERE partition_key BETWEEN ? AND ?",
                figure -> figure >= standings,
                POLL_MILLIS,
                Nation.code(first),
                Nation.code(first + cycles - 1));
    }

    private static void awaitFigure(
            Connection connection, String sql, LongPredicate reached, long everyMillis, String... values)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + WITHIN_SECONDS * 1_000_000_000L;
        while (!reached.test(figure(connection, sql, values))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("still " + figure(connection, sql, values) + ": " + sql);
            }
            Thread.sleep(everyMillis);
        }
    }

    private static long figure(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setString(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** All standings of some cycles at once, as after a source's night; the same rows are copied beside. */
    private void measureApplying(Connection connection, Figures figures) throws Exception {
        for (String table : WRITTEN) {
            execute(connection, "CREATE TABLE copied_" + table + " (LIKE " + table + " INCLUDING ALL)");
        }
        apply(connection, 1, WARM_CYCLES);
        List<BigDecimal> rates = new ArrayList<>();
        List<Long> told = new ArrayList<>();
        for (int round = 0; round < APPLY_ROUNDS; round++) {
            int first = 1 + WARM_CYCLES + round * CYCLES_A_ROUND;
            long taken = apply(connection, first, CYCLES_A_ROUND);
            rates.add(Figure.ratio(copyOf(connection, first, CYCLES_A_ROUND), taken));
            told.add(CYCLES_A_ROUND * (1L + UNITS * STANDINGS_A_UNIT) * 1_000_000_000L / taken);
            figures.progress("standings applied a second: " + told.get(round) + "; against COPY: " + rates.get(round));
        }
        add(
                figures,
                "standings applied and committed, rate against COPY of the rows that they led to",
                rates,
                "0.3",
                true);
        figures.tell("standings applied a second, with scores, rankings and history: " + told);
    }

    private long apply(Connection connection, int first, int cycles) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        for (int cycle = first; cycle < first + cycles; cycle++) {
            nation.send(cycle, UNITS);
        }
        nation.flush();
        awaitTaken(connection, first, cycles, cycles * (1L + UNITS * STANDINGS_A_UNIT));
        return System.nanoTime() - begun;
    }

    private static long copyOf(Connection connection, int first, int cycles) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Map<String, byte[]> rows = new LinkedHashMap<>();
        for (String table : WRITTEN) {
            String cycle =
                    switch (table) {
                        case "taken_standing", "outbox" -> "partition_key";
                        // a subject begins with its cycle
                        case "standing_history" -> "split_part(subject, '/', 1)";
                        default -> "cycle";
                    };
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            copy.copyOut(
                    "COPY (SELECT * FROM " + table + " WHERE " + cycle + " BETWEEN '" + Nation.code(first) + "' AND '"
                            + Nation.code(first + cycles - 1) + "') TO STDOUT",
                    out);
            rows.put(table, out.toByteArray());
        }
        long begun = System.nanoTime();
        connection.setAutoCommit(false);
        for (Map.Entry<String, byte[]> each : rows.entrySet()) {
            copy.copyIn("COPY copied_" + each.getKey() + " FROM STDIN", new ByteArrayInputStream(each.getValue()));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return System.nanoTime() - begun;
    }

    /** The rest of the nation is put where standings are held; then each cycle's own comes, and all is scored and ranked. */
    private void rescore(Connection connection, Figures figures) throws Exception {
        int known = WARM_CYCLES + APPLY_ROUNDS * CYCLES_A_ROUND;
        figures.progress("storing the standings of " + CYCLES + " cycles");
        execute(connection, SEED.formatted(known, known + 1, CYCLES - 1));
        execute(connection, "VACUUM ANALYZE");
        long begun = System.nanoTime();
        for (int cycle = known + 1; cycle < CYCLES; cycle++) {
            nation.sendCycle(cycle);
        }
        nation.flush();
        int units = CITY + (CYCLES - 1) * UNITS;
        awaitFigure(connection, "SELECT count(*) FROM unit_score", figure -> figure >= units, 500);
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
        figures.tell(
                "scored and ranked from stored standings: " + (CYCLES - 1 - known) + " cycles in " + seconds + " s");
        figures.progress("scored and ranked in " + seconds + " s");
        execute(connection, "VACUUM ANALYZE");
    }

    /** What the service holds in memory does not grow with what it has done. */
    private void measureHeap(Connection connection, long before, Figures figures) throws Exception {
        List<BigDecimal> grown = new ArrayList<>();
        for (int i = 0; i < CHANGE_ROUNDS; i++) {
            oneChange(connection, CHANGES);
            grown.add(Figure.ratio(LiveHeap.of(scoring.pid()), before));
        }
        add(
                figures,
                "heap of the service at 252,000 units, after all were scored, against the heap before",
                grown,
                "1.25",
                false);
    }

    private void measureRanking(Figures figures) throws Exception {
        try (Connection connection = scoring.connect()) {
            RankedNation ranked = new RankedNation(connection);
            Pairs pairs = new Pairs();
            for (int i = 0; i < WARM_RANKINGS + RANKINGS; i++) {
                pairs.measure(i >= WARM_RANKINGS, ranked::byRules, ranked::byRank);
            }
            add(figures, "ranks and grades of all units, time against rank()", pairs.times(), "0.1", false);
            figures.tell(ranked.units() + " units: ranked and graded in " + pairs.serviceMillis() + " ms, by rank() in "
                    + pairs.directMillis() + " ms; ranks equal to SQL's");
        }
    }
}
