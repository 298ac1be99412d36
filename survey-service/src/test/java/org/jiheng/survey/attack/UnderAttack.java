package org.jiheng.survey.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.LogLines;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.turnout.standing.TurnoutRounds;
import org.jiheng.survey.wave.WaveId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody may get hold of: the whole database before and after the close, its log and files, all logs and topics; and
 * how often that somebody then guesses who said what.
 */
abstract class UnderAttack {
    /** How often guessing alone may exceed the bound, over all ways of guessing together. */
    private static final BigDecimal ONE_IN_A_HUNDRED = new BigDecimal("0.01");

    @Inject
    TurnoutRounds rounds;

    private String cycle;
    private HeldWave held;
    private byte[] key;

    final HeldWave held() {
        return held;
    }

    /** Of the wave, 32 bytes. */
    final byte[] key() {
        return key;
    }

    /** Holds a wave in the cycle, all of it over HTTP. */
    abstract HeldWave hold(ReviewedCycle cycle, long seed);

    abstract ReviewedCycle open();

    /** By which the database knows a respondent's sheet or code; the attacker knows it too. */
    abstract byte[] hash(Respondent respondent);

    final Evidence holdAWaveInWhichNobodyGuessesBetterThanAtRandom() {
        Evidence evidence = holdAWave(1);
        Map<String, Long> hits = hits(evidence);
        if (best(hits) > bound(hits)) {
            // one honest wave in a hundred is there too: two in a row are one in ten thousand
            evidence = holdAWave(2);
            hits = hits(evidence);
        }
        assertThat(best(hits)).as(hits.toString()).isLessThanOrEqualTo(bound(hits));
        assertThat(hits).as("ways of guessing").hasSizeGreaterThan(50);
        assertNobodyHasTheKey(evidence);
        return evidence;
    }

    final WaveId wave() {
        return new WaveId(cycle, "2012-12");
    }

    private Evidence holdAWave(long seed) {
        String from = ServerFiles.position();
        try (LogLines log = new LogLines();
                ReviewedCycle reviewed = open();
                StandingTopics topics = new StandingTopics()) {
            cycle = reviewed.code();
            key = key(reviewed);
            held = hold(reviewed, seed);
            rounds.round();
            Dump before = Dump.take(cycle);
            Map<String, String> paths = ServerFiles.paths();
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            ServerFiles.tables(paths).forEach((name, file) -> bytes.put(name + " before the close", file));
            assertThat(reviewed.closeWave().statusCode()).isEqualTo(200);
            rounds.round();
            ServerFiles.tables(paths).forEach((name, file) -> bytes.put(name + " after the close", file));
            bytes.put("write-ahead log", ServerFiles.log(from));
            bytes.put("application log", String.join("\n", log.lines()).getBytes(StandardCharsets.UTF_8));
            for (String topic : List.of("jiheng.review-standings.v1", "jiheng.turnout-standings.v1")) {
                bytes.put(topic, records(topics, topic));
            }
            return new Evidence(List.of(before, Dump.take(cycle)), bytes);
        }
    }

    private static byte[] key(ReviewedCycle cycle) {
        try {
            return Files.readAllBytes(cycle.keyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] records(StandingTopics topics, String topic) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (ConsumerRecord<byte[], byte[]> record : topics.records(topic)) {
            all.writeBytes(record.key());
            all.writeBytes(record.value());
        }
        return all.toByteArray();
    }

    /** For each way of guessing, how often it hits. */
    private Map<String, Long> hits(Evidence evidence) {
        Map<String, Long> hits = new HashMap<>();
        Attacker.guess(wave(), held.handedOut(), this::hash, evidence)
                .forEach((way, guess) -> hits.put(way, held.hits(guess)));
        return hits;
    }

    private static long best(Map<String, Long> hits) {
        return Collections.max(hits.values());
    }

    /** So that all ways together exceed it once in a hundred waves, each may once in a hundred times their number. */
    private int bound(Map<String, Long> hits) {
        BigDecimal each = ONE_IN_A_HUNDRED.divide(BigDecimal.valueOf(hits.size()), 20, RoundingMode.DOWN);
        return Guessing.bound(held.groups().values(), each);
    }

    private void assertNobodyHasTheKey(Evidence evidence) {
        Haystack needles = new Haystack(List.of(
                key,
                HexFormat.of().formatHex(key).getBytes(StandardCharsets.UTF_8),
                Base64.getEncoder().encode(key)));
        assertThat(evidence.bytes())
                .allSatisfy((name, bytes) -> assertThat(needles.in(bytes)).isEmpty());
        // it would have been found: what is kept of it is
        byte[] check = HexFormat.of()
                .parseHex(Database.query("SELECT encode(key_check, 'hex') FROM wave WHERE cycle = '" + cycle + "'")
                        .get(0));
        assertThat(evidence.bytes().values())
                .anySatisfy(bytes ->
                        assertThat(new Haystack(List.of(check)).in(bytes)).isNotEmpty());
    }

    // The mistakes, each made in a schema of its own with what this wave's ballots really were

    interface Mistake {
        void make(Connection connection) throws SQLException;
    }

    final void assertFoundOut(int share, String mistake, Evidence honest, Mistake planted) {
        Database.executeAsOwner("CREATE SCHEMA planted");
        try (Connection connection = Database.current().asOwner()) {
            planted.make(connection);
            // a mistake in a table shows in a dump: the files, which take longest, are not looked through again
            List<Dump> dumps = new ArrayList<>(honest.dumps());
            dumps.add(Dump.take(cycle));
            Evidence evidence = new Evidence(dumps, Map.of());
            assertThat(best(hits(evidence))).as(mistake).isGreaterThan(HeldWave.RESPONDENTS * share / 100);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Database.executeAsOwner("DROP SCHEMA planted CASCADE");
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    static void insert(Connection connection, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
