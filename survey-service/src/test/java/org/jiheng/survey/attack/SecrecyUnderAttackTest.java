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
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.LogLines;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.turnout.standing.TurnoutRounds;
import org.jiheng.survey.wave.WaveId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever has the whole database before and after the close, its log and files, all logs and topics, and the list of who was
 * given which sheet in which order, guesses no better than somebody who lays a group's ballots beside its respondents at
 * random. The same program finds nearly all of them where one of three mistakes is made.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SecrecyUnderAttackTest {
    /** How often guessing alone may exceed the bound, over all ways of guessing together. */
    private static final BigDecimal ONE_IN_A_HUNDRED = new BigDecimal("0.01");

    @Inject
    TurnoutRounds rounds;

    private String cycle;
    private HeldWave held;
    private byte[] key;

    @Test
    void nobodyGuessesBetterThanAtRandomAndWhereAMistakeIsMadeNearlyAllIsFoundOut() {
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

        assertFoundOut(99, "plain ballots while the wave is open", evidence, this::keepPlain);
        assertFoundOut(99, "ballots released in the order in which they came", evidence, this::releaseInOrder);
        // of those that were entered one by one; of a batch there are too many combinations to try
        assertFoundOut(10, "digests of requests kept under their keys", evidence, this::keepDigests);
    }

    private WaveId wave() {
        return new WaveId(cycle, "2012-12");
    }

    private Evidence holdAWave(long seed) {
        String from = ServerFiles.position();
        try (LogLines log = new LogLines();
                ReviewedCycle reviewed = ReviewedCycle.withOpenWave(HeldWave.UNITS);
                StandingTopics topics = new StandingTopics()) {
            cycle = reviewed.code();
            held = HeldWave.heldIn(reviewed, seed);
            key = key(reviewed);
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
        Attacker.guess(wave(), held.handedOut(), evidence).forEach((way, guess) -> hits.put(way, held.hits(guess)));
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

    private interface Mistake {
        void make(Connection connection) throws SQLException;
    }

    private void assertFoundOut(int share, String mistake, Evidence honest, Mistake planted) {
        Database.executeAsOwner("CREATE SCHEMA planted");
        try (Connection connection = Database.current().asOwner()) {
            planted.make(connection);
            Evidence evidence = honest.with(Dump.take(cycle), Map.of());
            assertThat(best(hits(evidence))).as(mistake).isGreaterThan(HeldWave.RESPONDENTS * share / 100);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Database.executeAsOwner("DROP SCHEMA planted CASCADE");
        }
    }

    private void keepPlain(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.intake (spent_hash bytea, group_code text, packed bytea)");
        for (Respondent respondent : held.handedOut()) {
            insert(
                    connection,
                    "INSERT INTO planted.intake VALUES (?, '" + respondent.group() + "', ?)",
                    SpentHash.ofSerial(wave(), respondent.serial()).bytes(),
                    held.ballotOf(respondent));
        }
    }

    private void releaseInOrder(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.ballot (group_code text, packed bytea)");
        for (Respondent respondent : held.inTheOrderOfTheirRows()) {
            insert(
                    connection,
                    "INSERT INTO planted.ballot VALUES ('" + respondent.group() + "', ?)",
                    held.ballotOf(respondent));
        }
    }

    private void keepDigests(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE planted.idempotency_key (body_digest bytea)");
        for (byte[] digest : held.keptDigests()) {
            insert(connection, "INSERT INTO planted.idempotency_key VALUES (?)", digest);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void insert(Connection connection, String sql, byte[]... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
