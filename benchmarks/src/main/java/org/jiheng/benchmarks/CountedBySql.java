package org.jiheng.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.jiheng.benchmarks.Directly.copy;
import static org.jiheng.benchmarks.Directly.execute;

/** The same ballots counted by the database: what the close is compared with. */
record CountedBySql(Connection connection) {
    private static final int OPTIONS = 5;
    private static final int BATCH = 1_000;
    private static final String LETTERS = "ABCDN";

    /** Of five dimensions. */
    private static final String RATED_UNITS = """
            CREATE TABLE rated_unit AS
            SELECT unit::smallint, group_number::smallint,
                (get_byte(packed, (unit * 5 + 0) / 2) >> 4 * ((unit * 5 + 0) % 2) & 15)::smallint AS d0,
                (get_byte(packed, (unit * 5 + 1) / 2) >> 4 * ((unit * 5 + 1) % 2) & 15)::smallint AS d1,
                (get_byte(packed, (unit * 5 + 2) / 2) >> 4 * ((unit * 5 + 2) % 2) & 15)::smallint AS d2,
                (get_byte(packed, (unit * 5 + 3) / 2) >> 4 * ((unit * 5 + 3) % 2) & 15)::smallint AS d3,
                (get_byte(packed, (unit * 5 + 4) / 2) >> 4 * ((unit * 5 + 4) % 2) & 15)::smallint AS d4
            FROM packed_ballot, generate_series(0, octet_length(packed) * 2 / 5 - 1) AS unit""";

    /** The packed rows to copy, and the same answers as one row a unit rated. */
    void prepare(MadeUpBallots ballots, int count, List<String> groups) throws SQLException, IOException {
        execute(connection, "CREATE TABLE packed_ballot (group_number int NOT NULL, packed bytea NOT NULL)");
        for (int first = 0; first < count; first += BATCH) {
            StringBuilder rows = new StringBuilder();
            for (int i = first; i < first + BATCH; i++) {
                rows.append(groups.indexOf(ballots.group(i)))
                        .append("\t\\\\x")
                        .append(HexFormat.of().formatHex(ballots.packed(i)))
                        .append('\n');
            }
            copy(connection, "COPY packed_ballot FROM STDIN", rows.toString());
        }
        execute(connection, "CREATE TABLE inserted (LIKE packed_ballot)");
        execute(connection, RATED_UNITS);
        execute(connection, "VACUUM (FREEZE, ANALYZE)");
    }

    /** How long both statements took, in nanoseconds. */
    long count() throws SQLException {
        execute(connection, "TRUNCATE inserted");
        execute(connection, "CHECKPOINT");
        long begun = System.nanoTime();
        execute(connection, "INSERT INTO inserted SELECT * FROM packed_ballot");
        groupBy(new TreeMap<>(), List.of(), List.of(), List.of());
        return System.nanoTime() - begun;
    }

    void refuseUnlessEqual(Map<String, Long> tally, List<String> units, List<String> groups, List<String> dimensions)
            throws SQLException {
        Map<String, Long> counted = new TreeMap<>();
        groupBy(counted, units, groups, dimensions);
        if (!tally.equals(counted)) {
            throw new IllegalStateException("the tally is not what SQL counts");
        }
    }

    private void groupBy(Map<String, Long> counted, List<String> units, List<String> groups, List<String> dimensions)
            throws SQLException {
        String counts = IntStream.range(0, OPTIONS * OPTIONS)
                .mapToObj(i -> "count(*) FILTER (WHERE d" + i / OPTIONS + " = " + (i % OPTIONS + 1) + ")")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT unit, group_number, " + counts + " FROM rated_unit GROUP BY unit, group_number")) {
            while (rows.next()) {
                for (int i = 0; i < OPTIONS * OPTIONS && !units.isEmpty(); i++) {
                    if (rows.getLong(i + 3) > 0) {
                        counted.put(
                                String.join(
                                        "/",
                                        units.get(rows.getInt(1)),
                                        groups.get(rows.getInt(2)),
                                        dimensions.get(i / OPTIONS),
                                        LETTERS.substring(i % OPTIONS, i % OPTIONS + 1)),
                                rows.getLong(i + 3));
                    }
                }
            }
        }
    }
}
