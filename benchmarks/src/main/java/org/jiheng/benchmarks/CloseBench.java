package org.jiheng.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.jiheng.benchmarks.Directly.copy;
import static org.jiheng.benchmarks.Directly.execute;

/** Closing and counting a city's wave, and paper that comes in by the file. */
final class CloseBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BALLOTS = 200_000;
    private static final int BATCH = 1_000;
    private static final int CLOSES = 5;
    private static final int SHEETS = 10_000;
    private static final int WARM_IMPORTS = 2;
    private static final int IMPORTS = 9;
    private static final String PAPER_WAVE = "PAPER";

    private final BenchedReview review;
    private final BenchedService survey;
    private final Supplier<String> manager;
    private final Supplier<String> clerk;
    private List<String> dimensions;
    private List<String> groups;
    private List<String> units;
    private MadeUpBallots ballots;

    CloseBench(BenchedSystem system, Path root) throws Exception {
        this.review = new BenchedReview(system, root);
        this.survey = review.survey();
        this.manager = system.person("survey-manager", null);
        this.clerk = system.person("survey-clerk", null);
    }

    void measure(Figures figures) throws Exception {
        Map<String, String> waves = new LinkedHashMap<>();
        IntStream.range(0, CLOSES).forEach(i -> waves.put(wave(i), "0"));
        waves.put(PAPER_WAVE, "1");
        review.open(waves);
        dimensions = review.dimensions();
        groups = review.groups();
        units = review.units();
        ballots = review.ballots();
        try (Connection connection = survey.connect()) {
            new CountedBySql(connection).prepare(ballots, BALLOTS, groups);
            measurePaper(connection, figures);
            measureCloses(connection, figures);
        }
    }

    private static String wave(int number) {
        return "W" + number;
    }

    private void measureCloses(Connection connection, Figures figures) throws Exception {
        CountedBySql sql = new CountedBySql(connection);
        Pairs pairs = new Pairs();
        List<BigDecimal> open = new ArrayList<>();
        List<BigDecimal> closed = new ArrayList<>();
        for (int i = 0; i < CLOSES; i++) {
            long empty = size(connection);
            String wave = wave(i);
            fill(wave);
            open.add(Figure.ratio(size(connection) - empty, BALLOTS));
            execute(connection, "CHECKPOINT");
            pairs.measure(true, () -> survey.timed(close(wave)), sql::count);
            closed.add(Figure.ratio(size(connection) - empty, BALLOTS));
            sql.refuseUnlessEqual(tally(connection, wave), units, groups, dimensions);
        }
        figures.add(new Figure(
                "close and count of 200,000 ballots, time against INSERT … SELECT and GROUP BY",
                pairs.times(),
                BigDecimal.ONE,
                false));
        BigDecimal most = new BigDecimal("1500");
        figures.add(new Figure("bytes of disk a ballot while its wave is open", open, most, false));
        figures.add(new Figure("bytes of disk a ballot after the close", closed, most, false));
        figures.tell("close: median " + pairs.serviceMillis() + " ms, by SQL " + pairs.directMillis()
                + " ms; counts equal to SQL's");
    }

    private void fill(String wave) throws IOException, InterruptedException {
        survey.post(manager, path(wave) + "/open", "{}");
        for (int first = 0; first < BALLOTS; first += BATCH) {
            ObjectNode request = JSON.createObjectNode();
            ArrayNode sheets = request.putArray("ballots");
            for (int i = first; i < first + BATCH; i++) {
                sheets.addObject()
                        .put("serial", "S-" + i)
                        .put("group", ballots.group(i))
                        .put("channel", "PAPER")
                        .put("ratings", ballots.ratings(i));
            }
            survey.post(clerk, path(wave) + "/ballots", request.toString());
        }
    }

    private HttpRequest close(String wave) {
        return survey.request(manager, path(wave) + "/close")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static String path(String wave) {
        return BenchedReview.CYCLE + "/waves/" + wave;
    }

    /** How often each option was chosen, by "unit/group/dimension/option". */
    private static Map<String, Long> tally(Connection connection, String wave) throws SQLException {
        Map<String, Long> tally = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT concat_ws('/', unit, group_code, dimension, option), answers FROM tally WHERE wave = ?")) {
            select.setString(1, wave);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    tally.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return tally;
    }

    private void measurePaper(Connection connection, Figures figures) throws Exception {
        survey.post(manager, path(PAPER_WAVE) + "/open", "{}");
        execute(
                connection,
                "CREATE TABLE copied (serial text PRIMARY KEY, group_code text, channel text, ratings text)");
        Pairs pairs = new Pairs();
        for (int i = 0; i < WARM_IMPORTS + IMPORTS; i++) {
            String lines = lines(i);
            HttpRequest request = survey.request(clerk, path(PAPER_WAVE) + "/ballots/table")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "serial,group,channel,ratings\n" + lines, StandardCharsets.UTF_8))
                    .build();
            pairs.measure(
                    i >= WARM_IMPORTS,
                    () -> survey.timed(request),
                    () -> copy(connection, "COPY copied FROM STDIN (FORMAT csv)", lines));
        }
        figures.add(new Figure(
                "import of 10,000 paper sheets by HTTP, rate against COPY of the same rows",
                pairs.rates(),
                new BigDecimal("0.3"),
                true));
        figures.tell("paper: median " + pairs.serviceMillis() + " ms by HTTP, " + pairs.directMillis() + " ms by COPY");
    }

    private String lines(int file) {
        return IntStream.range(file * SHEETS, (file + 1) * SHEETS)
                .mapToObj(i -> "P-" + i + "," + ballots.group(i) + ",PAPER," + ballots.ratings(i) + "\n")
                .collect(Collectors.joining());
    }

    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }
}
