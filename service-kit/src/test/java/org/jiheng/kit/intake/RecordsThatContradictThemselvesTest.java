package org.jiheng.kit.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jiheng.kit.standing.SentStanding;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.testapp.QuietApplication;
import org.jiheng.kit.testapp.TestStandings;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Key, subject, id, partition key and partition name the subject of a record: they must agree, and name one. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuietApplication.class)
class RecordsThatContradictThemselvesTest {
    enum Contradiction {
        ANOTHERS_KEY((standings, value) -> standings.sendRaw("b", bytes(value))),
        NO_KEY((standings, value) -> standings.sendRaw(new byte[0], bytes(value))),
        ANOTHERS_ID((standings, value) -> standings.sendRaw("a", bytes(value.replace("a@2", "a@3")))),
        ANOTHERS_PARTITION_KEY((standings, value) -> standings.sendRaw(
                "a", bytes(value.replace("\"cycle\":\"" + standings.key, "\"cycle\":\"350100-2011")))),
        ANOTHERS_PARTITION((standings, value) -> standings.sendToAnotherPartition("a", bytes(value)));

        final BiConsumer<TestStandings, String> sending;

        Contradiction(BiConsumer<TestStandings, String> sending) {
            this.sending = sending;
        }
    }

    private final TestStandings standings = new TestStandings();

    @Inject
    IntakeByHand intakes;

    @Inject
    Clock clock;

    @AfterEach
    void stop() throws InterruptedException {
        intakes.stop();
        standings.close();
    }

    @ParameterizedTest
    @EnumSource
    void areNotTaken(Contradiction contradiction) {
        sendWithin(contradiction);

        intakes.start();

        awaitTaken("end 1 good");
        await().atMost(Duration.ofSeconds(30)).until(() -> rejected() == 1);
        assertThat(standings.taken()).containsExactly("a 1 good", "end 1 good");
    }

    @ParameterizedTest
    @EnumSource
    void believingTheValueIsFoundOut(Contradiction contradiction) {
        sendWithin(contradiction);

        intakes.start(new BelievingTheValue(intakes));

        awaitTaken("a 2 state");
    }

    @Test
    void whoseKeyNamesNoSubjectAreRejectedAndMakeNothingStuck() {
        assertThat(stuckByKeysThatNameNoSubject(intakes.rejections)).isZero();
        assertThat(rejected()).isEqualTo(3);
    }

    @Test
    void aSubjectThatNobodyCanFreeIsFoundOut() {
        assertThat(stuckByKeysThatNameNoSubject(new StuckWhateverTheKey(intakes.database, clock)))
                .isEqualTo(3);
    }

    private void sendWithin(Contradiction contradiction) {
        standings.send("a", 1, "good");
        contradiction.sending.accept(standings, standings.value("a", 2).toString());
        standings.send("end", 1, "good");
    }

    private long stuckByKeysThatNameNoSubject(Rejections rejections) {
        byte[] garbage = bytes("garbage" + standings.key);
        standings.sendRaw(new byte[0], garbage);
        standings.sendRaw(new byte[] {(byte) 0xc3, 0, 'x'}, garbage);
        standings.sendRaw(bytes("a/name/that/no/subject/has"), garbage);
        standings.send("end", 1, "good");
        intakes.start(intakes.intake(rejections));
        awaitTaken("end 1 good");
        // the reason quotes the garbage
        return count("stuck_subject WHERE reason LIKE '%garbage" + standings.key.split("-")[0] + "%'");
    }

    private void awaitTaken(String expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> standings.taken().contains(expected));
    }

    private long rejected() {
        return count("rejected_record WHERE position('" + standings.key + "'::bytea in head) > 0");
    }

    private static long count(String rows) {
        return Long.parseLong(Database.query("SELECT count(*) FROM " + rows).get(0));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The planted bug. */
    private static final class BelievingTheValue extends StandingIntake {
        private static final ObjectMapper JSON = new ObjectMapper();

        BelievingTheValue(IntakeByHand by) {
            super(by.database, by.locks, by.taken, by.rejections, by.offsets, by.handler, by.latency, by.trace);
        }

        @Override
        void take(List<Arrival> arrivals, Map<TopicPartition, Long> next, Map<String, String> topicIds)
                throws Exception {
            super.take(arrivals.stream().map(a -> believed(a.record())).toList(), next, topicIds);
        }

        private static Arrival believed(ConsumerRecord<byte[], byte[]> record) {
            try {
                JsonNode value = JSON.readTree(record.value());
                SubjectKey subject =
                        new SubjectKey(record.topic(), value.get("subject").asText());
                Standing standing =
                        new Standing(subject, value.get("revision").asLong(), "", value.get("data"), Map.of());
                SentStanding sent = new SentStanding(standing, Instant.EPOCH, Optional.empty());
                return new Arrival(record, Optional.of(subject), Optional.of(sent), "");
            } catch (IOException e) {
                return new Arrival(record, Optional.empty(), Optional.empty(), e.toString());
            }
        }
    }

    /** The planted bug. */
    private static final class StuckWhateverTheKey extends Rejections {
        StuckWhateverTheKey(AgroalDataSource database, Clock clock) {
            super(database, clock);
        }

        @Override
        boolean reject(Arrival arrival, String reason) throws SQLException {
            ConsumerRecord<byte[], byte[]> record = arrival.record();
            SubjectKey place = new SubjectKey(record.topic(), "?/" + record.partition() + "/" + record.offset());
            return super.reject(
                    new Arrival(record, Optional.of(arrival.subject().orElse(place)), arrival.sent(), reason), reason);
        }
    }
}
